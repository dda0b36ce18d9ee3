package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the verb that says something of an actor, and what kind of verb it is. */
record Verbs(Tokens t, Sentences sentences, Lexicon lexicon) {
  /** As many words may stand between a verb of asking and what is asked for. */
  private static final int ASKED_WITHIN = 5;

  private static final int CLAUSE_WITHIN = 6;

  /**
   * The kind of the first verb after an actor that says something of it, or null; {@code BY} where
   * the actor is asked by another.
   */
  @Nullable Kind after(Party party, int within) {
    int end = Math.min(sentences.end(sentences.at(party.from())), party.to() + within);
    for (int i = party.to(); i < end; i++) {
      if (t.is(i, ',') && lexicon.is(t, i + 1, Kind.ACTOR)) {
        // The verb behind is the next actor's: "has massed troops, Kyiv said".
        return null;
      }
      if (t.is(i, ',') && opensRelative(i + 1)) {
        i = closing(i, end);
        continue;
      }
      if (lexicon.is(t, i, Kind.RECEIVE)) {
        return Kind.RECEIVE;
      }
      if (lexicon.is(t, i, Kind.ASK) && !(lexicon.is(t, i, Kind.REPORT) && !leadTo(i + 1))) {
        // "has been asked to send": it is asked by another.
        return isBe(i - 1) ? Kind.BY : Kind.ASK;
      }
      if (lexicon.is(t, i, Kind.REPORT)) {
        int own = ownClause(i + 1);
        if (own == 0) {
          return Kind.REPORT;
        }
        i = own; // "said it would send": who says it does it
        continue;
      }
      boolean auxiliary = lexicon.is(t, i, Kind.AUXILIARY);
      if (lexicon.is(t, i, Kind.VERB) && !auxiliary) {
        return passive(i, end) ? Kind.RECEIVE : Kind.VERB;
      }
      if (auxiliary && t.isWord(i + 1) && t.word[i + 1] < 0) {
        // A verb that no list has is still a verb.
        return passive(i + 1, end) ? Kind.RECEIVE : Kind.VERB;
      }
    }
    return null;
  }

  /** Whether a word that no list has looks like a verb: "France mulls sanctions". */
  boolean mayBe(int i) {
    if (!t.isWord(i) || t.word[i] >= 0 || t.has(i, Tokens.CAPITAL)) {
      return false;
    }
    String word = t.words(i, i + 1);
    return word.endsWith("ed")
        || (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us"));
  }

  boolean opensRelative(int i) {
    Sense clause = lexicon.find(t, i, Kind.CLAUSE);
    return clause != null && clause.value().equals("relative");
  }

  /** The comma that closes the clause which one opens: ", which borders Poland, sent"; or it. */
  private int closing(int comma, int end) {
    for (int i = comma + 1; i < end; i++) {
      if (t.is(i, ',')) {
        return i;
      }
    }
    return comma;
  }

  /** The pronoun that takes up the speaker again: "said on Monday that it would"; or 0. */
  private int ownClause(int i) {
    for (int at = i; at < Math.min(t.size, i + CLAUSE_WITHIN) && t.type[at] != Tokens.OTHER; at++) {
      if (lexicon.is(t, at, Kind.PRONOUN)) {
        return lexicon.is(t, at + 1, Kind.AUXILIARY) ? at : 0;
      }
    }
    return 0;
  }

  boolean isBe(int i) {
    Sense be = lexicon.find(t, i, Kind.AUXILIARY);
    return be != null && be.value().equals("be");
  }

  /** "has been reinforced by": the subject is acted upon. */
  private boolean passive(int verb, int end) {
    if (!isBe(verb - 1)) {
      return false;
    }
    for (int i = verb + 1; i < end; i++) {
      if (lexicon.is(t, i, Kind.BY)) {
        return true;
      }
    }
    return false;
  }

  /** "to send", "for 200 men", shortly behind whoever is asked. */
  boolean leadTo(int from) {
    int limit = Math.min(t.size, from + ASKED_WITHIN);
    for (int i = from; i < limit; i++) {
      Sense to = lexicon.find(t, i, Kind.PREPOSITION);
      if (to != null && (to.value().equals("to") || to.value().equals("for"))) {
        return true;
      }
    }
    return false;
  }
}
