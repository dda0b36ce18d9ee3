package io.factsheet.schema;

/** A rule between fields of one fact that a descriptor declares. */
public sealed interface Check {

  /** The date or period {@code later} must not end before {@code earlier} begins. */
  record Order(String earlier, String later) implements Check {}

  /** The whole number {@code days} must fit the days between {@code from} and {@code to}. */
  record Days(String days, String from, String to) implements Check {}
}
