package io.factsheet.intake;

/** A submission with more facts than one may hold. */
public final class TooManyFactsException extends Exception {
  TooManyFactsException(long limit) {
    super(
        "The submission holds more than "
            + limit
            + " facts. Split it; or raise factsheet.limits.facts.");
  }
}
