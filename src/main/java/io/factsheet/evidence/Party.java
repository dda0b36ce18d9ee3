package io.factsheet.evidence;

import io.factsheet.model.Value;
import java.util.List;

/**
 * A country or organisation that a text mentions.
 *
 * @param codes of those the words may mean; more than one for "Congolese" or "the bloc"
 * @param form what sort of word it is
 * @param bodyOf those that the actor of these words acts for, being a body of theirs
 */
record Party(int from, int to, List<String> codes, Form form, List<String> bodyOf)
    implements Mention {

  /** The sorts of words that mean an actor. */
  enum Form {
    NAME,
    ADJECTIVE,
    PEOPLE,
    SEAT,
    BY_NAME
  }

  boolean mayBe(String code) {
    return codes.contains(code) || bodyOf.contains(code);
  }

  /** Whether the words may mean any of these actors. */
  boolean isAmong(List<Value.Actor> actors) {
    for (Value.Actor actor : actors) {
      if (actor.code() != null && mayBe(actor.code())) {
        return true;
      }
    }
    return false;
  }

  boolean isOnly(String code) {
    return codes.size() == 1 && codes.contains(code);
  }
}
