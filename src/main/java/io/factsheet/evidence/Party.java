package io.factsheet.evidence;

import java.util.List;

/**
 * A country or organisation that a text mentions.
 *
 * @param codes of those the words may mean; more than one for "Congolese" or "the bloc"
 * @param form what sort of word it is
 */
record Party(int from, int to, List<String> codes, Form form) implements Mention {

  /** The sorts of words that mean an actor. */
  enum Form {
    NAME,
    ADJECTIVE,
    PEOPLE,
    SEAT,
    BY_NAME
  }

  boolean mayBe(String code) {
    return codes.contains(code);
  }

  boolean isOnly(String code) {
    return codes.size() == 1 && codes.contains(code);
  }
}
