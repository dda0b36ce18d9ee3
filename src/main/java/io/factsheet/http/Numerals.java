package io.factsheet.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in addresses: of releases and runs. Each has one spelling, so that each has one URL. */
public final class Numerals {
  private static final Pattern POSITIVE = Pattern.compile("0|[1-9][0-9]{0,8}");

  private Numerals() {}

  /** Empty where it is no whole number, has leading zeros, or is too large to be one of ours. */
  public static Optional<Integer> parse(String text) {
    return POSITIVE.matcher(text).matches()
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }
}
