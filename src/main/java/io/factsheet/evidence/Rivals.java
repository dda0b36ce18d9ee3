package io.factsheet.evidence;

import io.factsheet.evidence.Figure.Kind;
import java.util.ArrayList;
import java.util.List;

/** The other figures of a passage, of which one may be meant as well, or has its own actors. */
final class Rivals {
  /** As many others as are weighed against a figure: more could not make it any less alone. */
  private static final int MOST = 24;

  private Rivals() {}

  /** The other figures of the sentence, which have actors and dates of their own. */
  static List<Figure> companions(Parsed passage, Sought sought, Figure figure) {
    List<Figure> companions = new ArrayList<>(4);
    for (Figure other : passage.reading().figures()) {
      boolean counts = other.is(Kind.COUNT) || other.is(Kind.VAGUE) || other.is(Kind.MONEY);
      // Beside sums of money, "36 million" is one too.
      boolean kindred =
          sought.mayBe(other) || (other.unit().bare() && sought.kinds().contains(Kind.MONEY));
      if (!other.equals(figure)
          && counts
          && kindred
          && passage.sentence(other) == passage.sentence(figure)
          && !passage.areOne(figure, other)) {
        companions.add(other);
        if (companions.size() > MOST && other.from() < figure.from()) {
          // The nearest count.
          companions.removeFirst();
        }
      }
      if (companions.size() > 2 * MOST) {
        break;
      }
    }
    return companions;
  }

  /** The other figures that could be the one meant. */
  static List<Figure> of(Claim claim, Parsed passage, Sought sought, Figure figure) {
    List<Figure> rivals = new ArrayList<>(4);
    for (Figure other : passage.reading().figures()) {
      if (!other.equals(figure)
          && (sought.mayBe(other) || sought.mayBeSum(other))
          && sought.counts(other)
          && !sameAmount(figure, other)
          && !FigureClaims.claimedElsewhere(claim, other, sought.field())
          && !passage.areOne(figure, other)) {
        rivals.add(other);
      }
      if (rivals.size() == MOST) {
        break;
      }
    }
    return rivals;
  }

  private static boolean sameAmount(Figure a, Figure b) {
    return a.kind() == b.kind() && !a.is(Kind.VAGUE) && a.amount().equals(b.amount());
  }
}
