package io.factsheet.model;

import java.util.Locale;

/** The one spelling of an enum constant outside Java: lower case, as in {@code more_than}. */
final class Codes {
  private Codes() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
