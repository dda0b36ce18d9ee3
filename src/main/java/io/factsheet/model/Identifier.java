package io.factsheet.model;

import java.util.regex.Pattern;

/**
 * Names that submitters give to facts and sources: fit for a path of an address, and for a cell.
 */
public final class Identifier {
  /** What all of an id matches, in the terms that Java and ECMA-262 share. */
  public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._:-]{0,127}";

  private static final Pattern PERMITTED = Pattern.compile(PATTERN);

  private Identifier() {}

  public static boolean isPermitted(String id) {
    return PERMITTED.matcher(id).matches();
  }
}
