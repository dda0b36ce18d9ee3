package io.factsheet.export;

/** The line about rights that every self-describing file carries. */
final class Licence {
  static final String LINE =
      "Articles and the words quoted from them remain their publishers' and are given here as"
          + " evidence for the facts; ask the publisher before reprinting them.";

  private Licence() {}
}
