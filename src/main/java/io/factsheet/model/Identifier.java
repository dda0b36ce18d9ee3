package io.factsheet.model;

import java.util.regex.Pattern;

/**
 * Names that submitters give to facts and sources: fit for a path of an address, and for a cell.
 */
public final class Identifier {
  public static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");

  private Identifier() {}

  public static boolean isPermitted(String id) {
    return PATTERN.matcher(id).matches();
  }
}
