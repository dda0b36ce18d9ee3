package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.evidence.Slot.Fit;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose deed a sentence tells where several act in it: in "Minsk and Moscow staged drills
 * with 250 Russian paratroopers" the paratroopers are Russia's.
 */
final class Agents {
  /** As many words may stand between a figure and its adjective. */
  private static final int NEAR = 6;

  /** Farther from the figure than this, subjects are all the same. */
  private static final int FAR = 100;

  private final Case of;
  private final Casting casting;
  private final IdentityHashMap<Parsed, Optional<Figure>> figures = new IdentityHashMap<>();
  private final IdentityHashMap<Parsed, Map<Integer, Rival>> nearest = new IdentityHashMap<>();

  Agents(Case of, Casting casting) {
    this.of = of;
    this.casting = casting;
  }

  /** Whether the fact's deed has an agent in the sentence that is nearer than this one. */
  boolean anotherIsNearer(Parsed passage, Party party, Slot slot) {
    int sentence = passage.sentence(party);
    Optional<Figure> claimed = figures.computeIfAbsent(passage, this::claimed);
    if (claimed.isPresent() && passage.sentence(claimed.get()) != sentence) {
      return false;
    }
    Rival rival =
        nearest
            .computeIfAbsent(passage, p -> new HashMap<>())
            .computeIfAbsent(sentence, at -> nearest(passage, at, claimed));
    return rival.party() != null
        && rival.nearness() > nearness(passage, party, slot, claimed)
        && !joined(passage, party, rival.party());
  }

  /** Whoever acts nearest in a sentence, of those that the field does not name. */
  private record Rival(@Nullable Party party, int nearness) {}

  private Rival nearest(Parsed passage, int sentence, Optional<Figure> claimed) {
    Rival nearest = new Rival(null, Integer.MIN_VALUE);
    List<Party> parties = passage.reading().parties();
    for (int p = 0; p < parties.size(); p++) {
      Party other = parties.get(p);
      Slot its = passage.slots().get(p);
      if (passage.sentence(other) == sentence
          && casting.fit(its) == Fit.FIRM
          && !casting.isAsked(other)) {
        int nearness = nearness(passage, other, its, claimed);
        nearest = nearness > nearest.nearness() ? new Rival(other, nearness) : nearest;
      }
    }
    return nearest;
  }

  private Optional<Figure> claimed(Parsed passage) {
    for (Figure figure : passage.reading().figures()) {
      if (FigureClaims.claimed(of.claim(), figure)) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
  }

  private int nearness(Parsed passage, Party party, Slot slot, Optional<Figure> claimed) {
    return claimed.isPresent()
        ? toFigure(passage, party, slot, claimed.get())
        : inSentence(party, slot);
  }

  /** How close an agent is to a figure: its adjective, its "by", the subject before it, another. */
  private int toFigure(Parsed passage, Party party, Slot slot, Figure figure) {
    int gap = party.from() - figure.coreTo();
    if (gap >= 0 && gap <= NEAR && !isCut(passage, figure.coreTo(), party.from())) {
      if (slot == Slot.COUNTED || slot == Slot.SOURCE) {
        return FAR + 2;
      }
      if (slot == Slot.BY || (slot == Slot.SUBJECT && opensClause(passage, figure.coreTo(), gap))) {
        return FAR + 1;
      }
    }
    return gap >= 0 ? 0 : Math.max(1, FAR - figure.coreFrom() + party.to());
  }

  /** "the 100 million euros that the Commission promised" */
  private boolean opensClause(Parsed passage, int from, int gap) {
    for (int i = from; i < from + gap; i++) {
      Sense clause = of.lexicon().find(passage.tokens(), i, Kind.CLAUSE);
      if (clause != null && clause.value().equals("that")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Without a figure the first agent of the sentence counts most, and more than that whoever is
   * said to have done it: "by", or as in "NATO war games".
   */
  private static int inSentence(Party party, Slot slot) {
    return switch (slot) {
      case BY, ASKED, DOER -> Integer.MAX_VALUE;
      default -> -party.from();
    };
  }

  private boolean isCut(Parsed passage, int from, int to) {
    for (int i = from; i < to; i++) {
      if (passage.tokens().is(i, ',') || of.lexicon().is(passage.tokens(), i, Kind.CONTRAST)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two actors stand in one list: "Poland and Lithuania". */
  private boolean joined(Parsed passage, Party a, Party b) {
    Tokens t = passage.tokens();
    int from = Math.min(a.to(), b.to());
    int to = Math.max(a.from(), b.from());
    if (to - from > FAR) {
      return false;
    }
    for (int i = from; i < to; i++) {
      boolean link =
          t.is(i, ',')
              || of.lexicon().is(t, i, Kind.AND)
              || of.lexicon().is(t, i, Kind.JOIN)
              || of.lexicon().is(t, i, Kind.DETERMINER)
              || of.lexicon().is(t, i, Kind.ACTOR);
      if (!link) {
        return false;
      }
    }
    return true;
  }
}
