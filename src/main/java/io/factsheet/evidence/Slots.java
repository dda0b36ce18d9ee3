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
  private static final int DEED_WITHIN = 6;
  private static final int MOST_BEFORE = 24;

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
  private final Verbs verbs;
  private final List<Party> parties;
  private final List<Figure> figures;
  private final Slot[] slots;
  private final long[] ending;
  private final @Nullable Sense[] prepositions;

  /** Whether a token ends a date. */
  private final boolean[] dated;

  private int nextFigure;

  private Slots(Reading reading, Sentences sentences, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.t = reading.tokens();
    this.sentences = sentences;
    this.verbs = new Verbs(t, sentences, lexicon);
    this.parties = reading.parties();
    this.figures = reading.figures();
    this.slots = new Slot[parties.size()];
    this.ending = new long[t.size];
    this.prepositions = new Sense[t.size];
    this.dated = new boolean[t.size];
    for (When when : reading.dates()) {
      dated[when.to() - 1] = true;
    }
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
    Slot doer = doer(party);
    if (doer != null) {
      return doer;
    }
    int i = party.from() - 1;
    for (int steps = 0; steps < REACH && i >= first; steps++, i--) {
      if (lexicon.is(t, i, Kind.BY)) {
        return Slot.BY;
      }
      Sense preposition = prepositions[i];
      if (preposition != null && isInfinitive(i, preposition, party)) {
        return object(party);
      }
      if (preposition != null) {
        return preposition.value().equals("from") && isSource(p, i, first)
            ? Slot.SOURCE
            : behind(party, preposition);
      }
      if (ends(i, Kind.ASK) && asksToAct(party)) {
        return Slot.ASKED;
      }
      if (lexicon.is(t, i, Kind.PRONOUN)) {
        // "it leads a NATO battlegroup"
        return object(party);
      }
      if (ends(i, Kind.REPORT) || boundary(i) || dated[i]) {
        // "In November 2020 Canada hit"
        return subject(party);
      }
      if (ends(i, Kind.VERB) || ends(i, Kind.RECEIVE)) {
        return object(party);
      }
    }
    return subject(party);
  }

  /** "to bolster NATO's flank", not "to eastern Poland" or "to the besieged Ukrainian city". */
  private boolean isInfinitive(int to, Sense preposition, Party party) {
    int verb = to + 1;
    return preposition.value().equals("to")
        && preposition.length() == 1
        && verb < party.from()
        && t.isWord(verb)
        && !t.has(verb, Tokens.CAPITAL)
        && !lexicon.is(t, verb, Kind.DETERMINER)
        && !lexicon.is(t, verb, Kind.ARTICLE)
        && !lexicon.is(t, verb, Kind.STOP)
        && !t.is(verb + 1, '-');
  }

  /** An adjective is not what a verb is done to, but whose that is: "expelled the French envoy". */
  private Slot object(Party party) {
    boolean adjective = party.form() == Form.ADJECTIVE && t.isWord(party.to());
    return (adjective && !possessive(party.to())) || isAttribute(party) ? Slot.OF : Slot.OBJECT;
  }

  /** "a NATO battlegroup": a name that only tells which. */
  private boolean isAttribute(Party party) {
    boolean article =
        lexicon.is(t, party.from() - 1, Kind.DETERMINER)
            || lexicon.is(t, party.from() - 1, Kind.ARTICLE);
    return party.form() == Form.NAME && article && lexicon.is(t, party.to(), Kind.NOUN);
  }

  private boolean ends(int i, Kind kind) {
    return (ending[i] & kind.bit()) != 0;
  }

  private Slot behind(Party party, Sense preposition) {
    if (atBorder(party)) {
      return preposition.value().equals("from") ? Slot.FROM : Slot.NEAR;
    }
    return switch (preposition.value()) {
      // "to a NATO battlegroup" leads to where that stands
      case "to" -> isAttribute(party) ? Slot.OF : Slot.TO;
      case "in" -> isAttribute(party) ? Slot.OF : Slot.IN;
      case "from" -> Slot.FROM;
      // "with Poland alone receiving 1.7 million"
      case "with" -> verbs.after(party, 3) == null ? Slot.WITH : subject(party);
      case "by" -> Slot.BY;
      case "for" -> Slot.FOR;
      case "on" -> Slot.ON;
      // "the number of Russian troops"
      case "of" ->
          party.form() == Form.ADJECTIVE && lexicon.is(t, party.to(), Kind.NOUN)
              ? Slot.COUNTED
              : isAntecedent(party) ? Slot.SUBJECT : Slot.OF;
      case "near" -> Slot.NEAR;
      default -> verbs.after(party, 2) == null ? Slot.ABOUT : subject(party);
    };
  }

  /** "to the annoyance of Moscow, which keeps 3,000 troops there": who the clause behind is of. */
  private boolean isAntecedent(Party party) {
    return t.is(party.to(), ',') && verbs.opensRelative(party.to() + 1);
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
    boolean and = false;
    for (; i < end; i++) {
      Sense or = lexicon.find(t, i, Kind.JOIN);
      boolean joins =
          t.is(i, ',') || lexicon.is(t, i, Kind.AND) || (or != null && or.value().equals("or"));
      if (!joins && !lexicon.is(t, i, Kind.DETERMINER)) {
        return null;
      }
      link |= joins;
      and |= joins && !t.is(i, ',');
    }
    if (link && !and && !goesOn(parties.get(p).to())) {
      return null; // "In Latvia, Canada leads"
    }
    if (!link && slots[p - 1] != Slot.SUBJECT) {
      return slots[p - 1];
    }
    if (!link) {
      return null;
    }
    boolean ownVerb = verbs.after(parties.get(p), 2) != null && slots[p - 1] != Slot.SUBJECT;
    return ownVerb ? null : slots[p - 1];
  }

  /** Whether a list of actors goes on behind one: "Latvia, Poland and Estonia". */
  private boolean goesOn(int i) {
    int next = t.is(i, ',') ? i + 1 : i;
    boolean and = lexicon.is(t, next, Kind.AND) || lexicon.is(t, next, Kind.JOIN);
    next = and ? next + 1 : next;
    boolean named = lexicon.is(t, next, Kind.ACTOR);
    return next > i
        && (named || (lexicon.is(t, next, Kind.DETERMINER) && lexicon.is(t, next + 1, Kind.ACTOR)));
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

  /** Whose deed the noun behind an actor is, or on whom: "Poland's request", "Russia sanctions". */
  private @Nullable Slot doer(Party party) {
    int noun = party.to();
    boolean possessive = possessive(noun);
    int end = Math.min(t.size, noun + DEED_WITHIN);
    for (noun += possessive ? possessiveLength(noun) : 0; noun < end; noun++) {
      Sense deed = lexicon.find(t, noun, Kind.DEED);
      if (deed != null) {
        return switch (deed.value()) {
          case "request" -> Slot.ASKER;
          case "gift" -> possessive ? Slot.DOER : null;
          case "operation" -> Slot.DOER;
          default -> possessive || !named(party) ? Slot.DOER : Slot.ON;
        };
      }
      boolean inside =
          (t.isWord(noun) || t.isDigits(noun) || t.is(noun, '-') || t.is(noun, '\''))
              && !ends(noun, Kind.PREPOSITION)
              && !ends(noun, Kind.VERB)
              && !ends(noun, Kind.REPORT)
              && !ends(noun, Kind.CLAUSE)
              && !ends(noun, Kind.CONTRAST)
              && (possessive || !lexicon.is(t, noun, Kind.DETERMINER))
              && (possessive || !verbs.mayBe(noun))
              && !lexicon.is(t, noun, Kind.BORDER);
      if (!inside) {
        return null;
      }
    }
    return null;
  }

  /** By its full name, not by a word that is an adjective too, as "EU" is. */
  private boolean named(Party party) {
    return party.form() == Form.NAME && !t.has(party.from(), Tokens.UPPER);
  }

  private int possessiveLength(int i) {
    return t.is(i, '\'') && t.isWord(i + 1) && t.glued(i + 1) ? 2 : 1;
  }

  /**
   * Whether "from" at token i tells who gives what the figure before it counts, not where it is
   * moved from: no one else acts, and it leads nowhere.
   */
  private boolean isSource(int p, int from, int first) {
    Party party = parties.get(p);
    boolean acted = false;
    boolean received = false;
    int last = Math.max(0, p - MOST_BEFORE);
    for (int before = p - 1; before >= last && parties.get(before).from() >= first; before--) {
      acted |= slots[before] == Slot.SUBJECT;
      received |= slots[before] == Slot.RECEIVER;
    }
    for (int i = party.to(); i < Math.min(t.size, party.to() + DEED_WITHIN); i++) {
      Sense next = prepositions[i];
      if (next != null && next.value().equals("to")) {
        return false;
      }
    }
    Figure before = figureBefore(from);
    if (before == null) {
      return false;
    }
    boolean copula = verbs.isBe(from - 1) && before.coreTo() >= from - 2;
    boolean given = received && before.coreTo() >= from - DEED_WITHIN;
    boolean sum = before.is(Figure.Kind.MONEY) && before.coreTo() >= from - 3;
    for (int i = before.coreTo(); sum && i < from; i++) {
      sum = !lexicon.is(t, i, Kind.NOUN); // "for refugees from Syria"
    }
    boolean behind = before.unit().bare() && before.coreTo() >= from - 1;
    return copula || (!acted && (given || sum || behind));
  }

  private @Nullable Figure figureBefore(int i) {
    int k = Math.min(nextFigure, figures.size() - 1);
    while (k >= 0 && figures.get(k).coreTo() > i) {
      k--;
    }
    return k < 0 ? null : figures.get(k);
  }

  private boolean asksToAct(Party party) {
    return verbs.leadTo(party.to());
  }

  /** "Kosovo Force": a country's name that begins that of something else. */
  private boolean isInName(Party party) {
    int next = party.to();
    return named(party)
        && t.isWord(next)
        && !t.glued(next)
        && t.has(next, Tokens.CAPITAL)
        && !lexicon.is(t, next, Kind.ACTOR)
        && !dated[next];
  }

  private Slot subject(Party party) {
    if (party.form() == Form.ADJECTIVE && !t.isWord(party.to()) && !possessive(party.to())) {
      return Slot.OF; // "more than half of them American, he said"
    }
    if (isInName(party)) {
      return Slot.OF;
    }
    Kind verb = verbs.after(party, VERB_WITHIN);
    if (verb == null) {
      return Slot.SUBJECT;
    }
    return switch (verb) {
      case RECEIVE -> Slot.RECEIVER;
      case ASK -> Slot.ASKER;
      case BY -> Slot.ASKED;
      case REPORT -> Slot.SPEAKER;
      default -> Slot.SUBJECT;
    };
  }
}
