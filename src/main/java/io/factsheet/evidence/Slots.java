package io.factsheet.evidence;

import io.factsheet.evidence.Party.Form;
import io.factsheet.evidence.Sense.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells where in its sentence each actor is named: behind which preposition or verb, or at the head
 * of a clause.
 *
 * <p>No grammar is parsed. From the actor the words are followed to the left over what may stand
 * inside its phrase, up to the word that governs it.
 */
final class Slots {
  private static final int REACH = 9;
  private static final int COUNTED_WITHIN = 6;
  private static final int VERB_WITHIN = 24;
  private static final long GOVERNING =
      Kind.PREPOSITION.bit()
          | Kind.BY.bit()
          | Kind.ASK.bit()
          | Kind.REPORT.bit()
          | Kind.VERB.bit()
          | Kind.RECEIVE.bit()
          | Kind.CLAUSE.bit()
          | Kind.CONTRAST.bit();

  private final Lexicon lexicon;
  private final Tokens t;
  private final Sentences sentences;
  private final List<Party> parties;
  private final List<Figure> figures;
  private final Slot[] slots;
  private final long[] ending;
  private final @Nullable Sense[] prepositions;
  private int nextFigure;

  private Slots(Reading reading, Sentences sentences, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.t = reading.tokens();
    this.sentences = sentences;
    this.parties = reading.parties();
    this.figures = reading.figures();
    this.slots = new Slot[parties.size()];
    this.ending = new long[t.size];
    this.prepositions = new Sense[t.size];
    if (!parties.isEmpty()) {
      lexicon.endings(t, GOVERNING, Kind.PREPOSITION, ending, prepositions);
    }
  }

  /** A slot for each actor of the reading, in its order. */
  static List<Slot> of(Reading reading, Sentences sentences, Lexicon lexicon) {
    Slots slots = new Slots(reading, sentences, lexicon);
    for (int p = 0; p < slots.slots.length; p++) {
      slots.slots[p] = slots.slot(p);
    }
    return List.of(slots.slots);
  }

  private Slot slot(int p) {
    Party party = parties.get(p);
    int first = sentences.start(sentences.at(party.from()));
    if (counted(party)) {
      return Slot.COUNTED;
    }
    Slot joined = joined(p, first);
    if (joined != null) {
      return joined;
    }
    int i = party.from() - 1;
    for (int steps = 0; steps < REACH && i >= first; steps++, i--) {
      if (lexicon.is(t, i, Kind.BY)) {
        return Slot.BY;
      }
      Sense preposition = prepositions[i];
      if (preposition != null) {
        return behind(party, preposition);
      }
      if (ends(i, Kind.ASK) && asksToAct(party)) {
        return Slot.ASKED;
      }
      if (lexicon.is(t, i, Kind.PRONOUN)) {
        // "it leads a NATO battlegroup"
        return Slot.OBJECT;
      }
      if (ends(i, Kind.REPORT) || boundary(i)) {
        return subject(party);
      }
      if (ends(i, Kind.VERB) || ends(i, Kind.RECEIVE)) {
        return Slot.OBJECT;
      }
    }
    return subject(party);
  }

  private boolean ends(int i, Kind kind) {
    return (ending[i] & kind.bit()) != 0;
  }

  private Slot behind(Party party, Sense preposition) {
    if (atBorder(party)) {
      return preposition.value().equals("from") ? Slot.FROM : Slot.NEAR;
    }
    return switch (preposition.value()) {
      case "to" -> Slot.TO;
      case "in" -> Slot.IN;
      case "from" -> Slot.FROM;
      // "with Poland alone receiving 1.7 million"
      case "with" -> verbAfter(party, 3) == null ? Slot.WITH : subject(party);
      case "by" -> Slot.BY;
      case "for" -> Slot.FOR;
      case "on" -> Slot.ON;
      // "the number of Russian troops"
      case "of" ->
          party.form() == Form.ADJECTIVE && lexicon.is(t, party.to(), Kind.NOUN)
              ? Slot.COUNTED
              : Slot.OF;
      case "near" -> Slot.NEAR;
      default -> verbAfter(party, 2) == null ? Slot.ABOUT : subject(party);
    };
  }

  /** "Belarus's border", "the Polish border". */
  private boolean atBorder(Party party) {
    for (int i = party.to(); i <= party.to() + 3 && i < t.size; i++) {
      if (lexicon.is(t, i, Kind.BORDER)) {
        return true;
      }
      if (t.type[i] == Tokens.OTHER && !t.is(i, '-') && !t.is(i, '\'')) {
        return false;
      }
    }
    return false;
  }

  private boolean boundary(int i) {
    if (t.type[i] == Tokens.OTHER) {
      return t.is(i, ',')
          || t.is(i, ';')
          || t.is(i, ':')
          || t.is(i, '(')
          || t.is(i, '"')
          || t.is(i, '\u2014')
          || (t.is(i, '-') && !t.glued(i + 1));
    }
    return ends(i, Kind.CLAUSE) || ends(i, Kind.CONTRAST);
  }

  /**
   * The slot of the actor before, where this one only continues its list: "to Latvia and Poland".
   */
  private @Nullable Slot joined(int p, int first) {
    if (p == 0 || parties.get(p - 1).from() < first) {
      return null;
    }
    Party previous = parties.get(p - 1);
    int i = previous.to();
    int end = parties.get(p).from();
    boolean link = false;
    for (; i < end; i++) {
      Sense or = lexicon.find(t, i, Kind.JOIN);
      boolean joins =
          t.is(i, ',') || lexicon.is(t, i, Kind.AND) || (or != null && or.value().equals("or"));
      if (!joins && !lexicon.is(t, i, Kind.DETERMINER)) {
        return null;
      }
      link |= joins;
    }
    if (!link && slots[p - 1] != Slot.SUBJECT) {
      return slots[p - 1];
    }
    if (!link) {
      return null;
    }
    boolean ownVerb = verbAfter(parties.get(p), 2) != null && slots[p - 1] != Slot.SUBJECT;
    return ownVerb ? null : slots[p - 1];
  }

  /** An adjective between a figure and the noun it counts. */
  private boolean counted(Party party) {
    if (party.form() == Form.BY_NAME || party.form() == Form.SEAT) {
      return false;
    }
    // Actors come in their order, so the last figure before each is found by going on.
    while (nextFigure < figures.size() && figures.get(nextFigure).coreTo() <= party.from()) {
      nextFigure++;
    }
    if (nextFigure == 0) {
      return false;
    }
    Figure figure = figures.get(nextFigure - 1);
    boolean count = figure.is(Figure.Kind.COUNT) || figure.is(Figure.Kind.VAGUE);
    if (!count || figure.coreTo() < party.from() - COUNTED_WITHIN) {
      return false;
    }
    for (int i = figure.coreTo(); i < party.from(); i++) {
      boolean inside =
          lexicon.is(t, i, Kind.AND)
              || lexicon.is(t, i, Kind.OF)
              || (t.isWord(i)
                  && !ends(i, Kind.PREPOSITION)
                  && !ends(i, Kind.VERB)
                  && !ends(i, Kind.REPORT)
                  && !lexicon.is(t, i, Kind.NOUN));
      if (!inside) {
        return false;
      }
    }
    boolean adjective = party.form() != Form.NAME || lexicon.is(t, party.to(), Kind.NOUN);
    return adjective || possessive(party.to());
  }

  private boolean possessive(int i) {
    return t.glued(i) && (t.is(i, '\'') || (t.isWord(i) && t.text.charAt(t.start[i]) < 'A'));
  }

  private boolean asksToAct(Party party) {
    int limit = Math.min(t.size, party.to() + 5);
    for (int i = party.to(); i < limit; i++) {
      Sense to = lexicon.find(t, i, Kind.PREPOSITION);
      if (to != null && to.value().equals("to")) {
        return true;
      }
    }
    return false;
  }

  private Slot subject(Party party) {
    Kind verb = verbAfter(party, VERB_WITHIN);
    if (verb == null) {
      return Slot.SUBJECT;
    }
    return switch (verb) {
      case RECEIVE -> Slot.RECEIVER;
      case ASK -> Slot.ASKER;
      case REPORT -> Slot.SPEAKER;
      default -> Slot.SUBJECT;
    };
  }

  /** The kind of the first verb after an actor that says something of it. */
  private @Nullable Kind verbAfter(Party party, int within) {
    int end = Math.min(sentences.end(sentences.at(party.from())), party.to() + within);
    for (int i = party.to(); i < end; i++) {
      if (t.is(i, ',') && lexicon.is(t, i + 1, Kind.ACTOR)) {
        // The verb behind is the next actor's: "has massed troops, Kyiv said".
        return null;
      }
      if (lexicon.is(t, i, Kind.RECEIVE)) {
        return Kind.RECEIVE;
      }
      if (lexicon.is(t, i, Kind.ASK)) {
        return Kind.ASK;
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

  /** The pronoun that takes up the speaker again: "said it would", "said that it had"; or 0. */
  private int ownClause(int i) {
    int at = lexicon.is(t, i, Kind.CLAUSE) ? i + 1 : i;
    return lexicon.is(t, at, Kind.PRONOUN) && lexicon.is(t, at + 1, Kind.AUXILIARY) ? at : 0;
  }

  /** "has been reinforced by": the subject is acted upon. */
  private boolean passive(int verb, int end) {
    Sense be = lexicon.find(t, verb - 1, Kind.AUXILIARY);
    if (be == null || !be.value().equals("be")) {
      return false;
    }
    for (int i = verb + 1; i < end; i++) {
      if (lexicon.is(t, i, Kind.BY)) {
        return true;
      }
    }
    return false;
  }
}
