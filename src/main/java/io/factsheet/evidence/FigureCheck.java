package io.factsheet.evidence;

import io.factsheet.evidence.Figure.Kind;
import io.factsheet.evidence.Verdict.Outcome;
import io.factsheet.evidence.Verdict.Reason;
import io.factsheet.gazetteer.Currency;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Qualifier;
import io.factsheet.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks for the figures of a fact in its words: counts, sums of money and bare numbers. */
final class FigureCheck {
  private static final Set<Kind> COUNTS = Set.of(Kind.COUNT, Kind.VAGUE);
  private static final Set<Kind> MONEY = Set.of(Kind.MONEY);
  private static final Set<Kind> NUMBERS =
      Set.of(Kind.COUNT, Kind.ORDINAL, Kind.SPAN, Kind.SHARE, Kind.MEASURE);

  /** What a bare number may be that counts or numbers things. */
  private static final Set<Kind> NUMBERED = Set.of(Kind.ORDINAL, Kind.COUNT);

  /** What a figure may be of which nothing is said but that it is one. */
  private static final Set<Kind> QUANTITIES =
      Set.of(Kind.COUNT, Kind.VAGUE, Kind.SPAN, Kind.SHARE, Kind.MEASURE);

  /** Those that no noun tells apart. */
  private static final Set<Kind> UNCOUNTED =
      Set.of(Kind.MONEY, Kind.SPAN, Kind.SHARE, Kind.MEASURE);

  /** A figure that stands more often than this is not asked each time to what it belongs. */
  private static final int MOST_CANDIDATES = 24;

  /** As many others as are weighed against a figure: more could not make it any less alone. */
  private static final int MOST_RIVALS = 24;

  private final Case of;

  FigureCheck(Case of) {
    this.of = of;
  }

  Verdict count(Question.Count question) {
    boolean days = CountedUnits.DAYS.equals(question.unit());
    long group = days || question.unit() == null ? 0 : of.language().nouns().group(question.unit());
    Value.Quantity quantity = question.quantity();
    if (quantity.qualifier() == Qualifier.NOT_STATED) {
      return notStated(question.field(), kinds(question.unit(), COUNTS, COUNTS), group);
    }
    return search(
        question,
        kinds(question.unit(), QUANTITIES, COUNTS),
        group,
        quantity.asStated(),
        figure ->
            days && !figure.unit().name().equals("day")
                ? FigureMatch.mismatch(figure, Reason.OTHER_VALUE, 0)
                : FigureMatch.of(figure, quantity));
  }

  /**
   * The kinds of figures that may be meant.
   *
   * @param silent where nothing is said of what they are of
   * @param counted where they count things
   */
  private static Set<Kind> kinds(@Nullable String unit, Set<Kind> silent, Set<Kind> counted) {
    return switch (unit) {
      case null -> silent;
      case CountedUnits.DAYS -> Set.of(Kind.SPAN);
      case CountedUnits.MEASURE -> Set.of(Kind.MEASURE);
      case CountedUnits.PERCENT -> Set.of(Kind.SHARE);
      default -> counted;
    };
  }

  Verdict money(Question.Money question) {
    Value.Quantity quantity = question.quantity();
    if (quantity.qualifier() == Qualifier.NOT_STATED) {
      return notStated(question.field(), MONEY, 0);
    }
    return search(
        question, MONEY, 0, quantity.asStated(), figure -> FigureMatch.of(figure, quantity));
  }

  Verdict number(Question.PlainNumber question) {
    String unit = question.unit();
    long group = unit == null ? 0 : of.language().nouns().group(unit);
    boolean days = CountedUnits.DAYS.equals(unit);
    return search(
        question,
        kinds(unit, NUMBERS, NUMBERED),
        days ? 0 : group,
        null,
        figure ->
            days
                ? SpanMatch.of(figure, question.number())
                : FigureMatch.of(figure, question.number()));
  }

  /** A figure that the fact says is not named must not stand there. */
  private Verdict notStated(String field, Set<Kind> kinds, long group) {
    for (Figure figure : of.quote().reading().figures()) {
      boolean named = kinds.contains(figure.kind()) && figure.kind() != Kind.VAGUE;
      if (named && counts(figure, group) && !otherwiseClaimed(figure, field)) {
        return Verdict.of(
            field, Outcome.CONTRADICTED, Reason.FIGURE_NAMED, of.quote().words(figure));
      }
    }
    return Verdict.of(field, Outcome.UNCHECKED, null, null);
  }

  private Verdict search(
      Question question,
      Set<Kind> kinds,
      long group,
      @Nullable String asStated,
      Function<Figure, FigureMatch> match) {
    Verdict worst = null;
    boolean found = asStated == null;
    for (Parsed passage : of.passages()) {
      int from = 0;
      int to = passage.passage().text().length();
      if (asStated != null) {
        from = passage.passage().text().indexOf(asStated);
        if (from < 0) {
          continue;
        }
        found = true;
        to = from + asStated.length();
      }
      Verdict verdict = search(passage, question, kinds, group, from, to, match);
      if (verdict == null) {
        continue;
      }
      // The quote carries the figure: what it says goes before what its context says.
      if (verdict.isBorneOut() || worst == null) {
        if (worst != null && worst.outcome() == Outcome.CONTRADICTED) {
          return worst;
        }
        worst = verdict;
      }
      if (verdict.isBorneOut()) {
        return verdict;
      }
    }
    if (worst != null) {
      return worst;
    }
    Reason reason = found ? Reason.NOTHING_SAID : Reason.AS_STATED_ABSENT;
    return Verdict.of(question.field(), Outcome.ABSENT, reason, null);
  }

  private @Nullable Verdict search(
      Parsed passage,
      Question question,
      Set<Kind> kinds,
      long group,
      int from,
      int to,
      Function<Figure, FigureMatch> match) {
    Tokens t = passage.tokens();
    FigureMatch best = null;
    Verdict bestVerdict = null;
    int candidates = 0;
    for (Figure figure : passage.reading().figures()) {
      boolean inside = t.start[figure.coreFrom()] < to && t.end[figure.coreTo() - 1] > from;
      if (!inside || !kinds.contains(figure.kind())) {
        continue;
      }
      FigureMatch found = match.apply(figure);
      if (!found.fits() && otherwiseClaimed(figure, question.field())) {
        continue;
      }
      if (found.fits()) {
        candidates++;
        found =
            candidates > MOST_CANDIDATES
                ? found.as(Outcome.AMBIGUOUS, Reason.PAIR_OPEN)
                : settled(passage, question, kinds, group, found);
      }
      if (best == null || better(found, best)) {
        best = found;
        bestVerdict =
            Verdict.of(question.field(), found.outcome(), found.reason(), passage.words(figure));
      }
      if (found.outcome() == Outcome.STATED) {
        break;
      }
    }
    return bestVerdict;
  }

  private static boolean better(FigureMatch a, FigureMatch b) {
    int order = a.outcome().compareTo(b.outcome());
    return order < 0 || (order == 0 && a.close() > b.close());
  }

  /** A figure that fits, judged by its noun, by the actors' money and by what it belongs to. */
  private FigureMatch settled(
      Parsed passage, Question question, Set<Kind> kinds, long group, FigureMatch found) {
    Figure figure = found.figure();
    FigureMatch result = found;
    if (result.reason() == Reason.CURRENCY_OPEN && question instanceof Question.Money money) {
      result = byActors(result, money.quantity().currency());
    }
    if (!figure.mayCount(group)) {
      boolean another = rivals(passage, question, kinds, group, figure).size() > 0;
      return another
          ? result.as(Outcome.CONTRADICTED, Reason.OTHER_UNIT)
          : result.as(Outcome.AMBIGUOUS, Reason.OTHER_UNIT);
    }
    if (figure.is(Kind.ORDINAL) && group != 0 && (figure.unit().nouns() & group) == 0) {
      return result.as(Outcome.AMBIGUOUS, Reason.OTHER_UNIT);
    }
    if (question instanceof Question.Money money
        && money.converted() != passage.conversions().containsKey(figure)) {
      return result.as(Outcome.AMBIGUOUS, Reason.OTHER_PAIR);
    }
    List<Figure> rivals = rivals(passage, question, kinds, group, figure);
    List<Figure> companions = companions(passage, kinds, figure);
    if (rivals.isEmpty() && companions.isEmpty()) {
      return result;
    }
    boolean foreign = group != 0 && figure.unit().nouns() == 0 && !figure.unit().bare();
    boolean fitter = rivals.stream().anyMatch(r -> (r.unit().nouns() & group) != 0);
    if (foreign && fitter) {
      return result.as(Outcome.AMBIGUOUS, Reason.OTHER_UNIT);
    }
    return switch (Pairing.of(of, passage, figure, rivals, companions)) {
      case OURS -> result;
      case OPEN -> rivals.isEmpty() ? result : result.as(Outcome.AMBIGUOUS, Reason.PAIR_OPEN);
      case ANOTHERS -> result.as(Outcome.CONTRADICTED, Reason.OTHER_PAIR);
    };
  }

  /** The other figures of the sentence, which have actors and dates of their own. */
  private static List<Figure> companions(Parsed passage, Set<Kind> kinds, Figure figure) {
    List<Figure> companions = new ArrayList<>(4);
    for (Figure other : passage.reading().figures()) {
      boolean counts =
          other.unit().nouns() != 0 || other.unit().bare() || !other.unit().currencies().isEmpty();
      // Beside sums of money, "36 million" is one too.
      boolean kindred = kinds.contains(other.kind()) || (other.unit().bare() && kinds == MONEY);
      if (!other.equals(figure)
          && counts
          && kindred
          && passage.sentence(other) == passage.sentence(figure)
          && !passage.areOne(figure, other)) {
        companions.add(other);
        if (companions.size() > MOST_RIVALS && other.from() < figure.from()) {
          // The nearest count.
          companions.removeFirst();
        }
      }
      if (companions.size() > 2 * MOST_RIVALS) {
        break;
      }
    }
    return companions;
  }

  /** The other figures that could be the one meant. */
  private List<Figure> rivals(
      Parsed passage, Question question, Set<Kind> kinds, long group, Figure figure) {
    List<Figure> rivals = new ArrayList<>(4);
    for (Figure other : passage.reading().figures()) {
      if (!other.equals(figure)
          && kinds.contains(other.kind())
          && counts(other, group)
          && !sameAmount(figure, other)
          && !otherwiseClaimed(other, question.field())
          && !passage.areOne(figure, other)) {
        rivals.add(other);
      }
      if (rivals.size() == MOST_RIVALS) {
        break;
      }
    }
    return rivals;
  }

  private static boolean counts(Figure figure, long group) {
    if (UNCOUNTED.contains(figure.kind())) {
      return true;
    }
    if (figure.is(Kind.ORDINAL)) {
      return group != 0 && (figure.unit().nouns() & group) != 0;
    }
    return figure.unit().bare()
        || (group == 0 ? figure.unit().nouns() != 0 : (figure.unit().nouns() & group) != 0);
  }

  private static boolean sameAmount(Figure a, Figure b) {
    return a.kind() == b.kind() && a.kind() != Kind.VAGUE && a.amount().equals(b.amount());
  }

  /** Whether another field of the fact says just this figure. */
  private boolean otherwiseClaimed(Figure figure, String field) {
    for (Question other : of.claim().questions()) {
      boolean claimed =
          !other.field().equals(field)
              && switch (other) {
                case Question.Count count ->
                    COUNTS.contains(figure.kind())
                        && count.quantity().qualifier() != Qualifier.NOT_STATED
                        && FigureMatch.of(figure, count.quantity()).fits();
                case Question.Money money ->
                    figure.is(Kind.MONEY)
                        && money.quantity().qualifier() != Qualifier.NOT_STATED
                        && FigureMatch.of(figure, money.quantity()).fits();
                case Question.PlainNumber number ->
                    NUMBERS.contains(figure.kind())
                        && FigureMatch.of(figure, number.number()).fits();
                default -> false;
              };
      if (claimed) {
        return true;
      }
    }
    return false;
  }

  /** "20 million kroner", where the words name Norway and no other country that has kroner. */
  private FigureMatch byActors(FigureMatch found, @Nullable String currency) {
    List<String> codes = found.figure().unit().currencies();
    boolean ours = false;
    boolean others = false;
    for (Parsed passage : of.passages()) {
      for (Party party : passage.reading().parties()) {
        for (String code : codes) {
          boolean uses =
              Gazetteer.load()
                  .currency(code)
                  .map(Currency::countries)
                  .filter(countries -> countries.stream().anyMatch(party::isOnly))
                  .isPresent();
          ours |= uses && code.equals(currency);
          others |= uses && !code.equals(currency);
        }
      }
    }
    return ours && !others && !found.figure().unit().settled()
        ? new FigureMatch(found.figure(), Outcome.NORMALIZED, null, found.close())
        : found;
  }
}
