package io.factsheet.evidence;

import io.factsheet.model.Value;
import java.util.List;

/**
 * A claim whose words were read.
 *
 * @param passages the quote, then its context
 */
record Case(Language language, Claim claim, List<Parsed> passages) {

  Parsed quote() {
    return passages.getFirst();
  }

  /** Whether a field of the fact asks for actors in a role. */
  boolean asks(Role role) {
    for (Question question : claim.questions()) {
      if (question instanceof Question.Actors actors && actors.role() == role) {
        return true;
      }
    }
    return false;
  }

  /** Whether a field of the fact names an actor in a role. */
  boolean names(String code, Role role) {
    for (Question question : claim.questions()) {
      if (question instanceof Question.Actors actors && actors.role() == role) {
        for (Value.Actor actor : actors.actors()) {
          if (code.equals(actor.code())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether a field of the fact names an actor that words may mean. */
  boolean names(Party party) {
    for (Question question : claim.questions()) {
      if (question instanceof Question.Actors actors && party.isAmong(actors.actors())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the fact counts something. */
  boolean counts() {
    return claim.questions().stream().anyMatch(Question.Count.class::isInstance);
  }

  Lexicon lexicon() {
    return language.lexicon();
  }
}
