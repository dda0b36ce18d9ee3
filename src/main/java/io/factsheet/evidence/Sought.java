package io.factsheet.evidence;

import io.factsheet.evidence.Figure.Kind;
import io.factsheet.model.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What figure a field asks for.
 *
 * @param kinds those it may be of
 * @param group of the nouns it may count, as a bit; 0 where it may count anything
 * @param asStated the words that the fact says it stands in
 */
record Sought(Question question, Set<Kind> kinds, long group, @Nullable String asStated) {
  static final Set<Kind> MONEY = Set.of(Kind.MONEY);
  private static final Set<Kind> COUNTS = Set.of(Kind.COUNT, Kind.VAGUE);
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

  static Sought of(Question.Count count, Nouns nouns) {
    return new Sought(
        count,
        kinds(count.unit(), QUANTITIES, COUNTS),
        group(count.unit(), nouns),
        count.quantity().asStated());
  }

  static Sought of(Question.Money money) {
    return new Sought(money, MONEY, 0, money.quantity().asStated());
  }

  static Sought of(Question.PlainNumber number, Nouns nouns) {
    return new Sought(
        number, kinds(number.unit(), NUMBERS, NUMBERED), group(number.unit(), nouns), null);
  }

  private static long group(@Nullable String unit, Nouns nouns) {
    return unit == null || CountedUnits.DAYS.equals(unit) ? 0 : nouns.group(unit);
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

  String field() {
    return question.field();
  }

  boolean mayBe(Figure figure) {
    return kinds.contains(figure.kind());
  }

  /**
   * Beside sums of money a bare number is one too: "17 million euros, the Netherlands 10 million".
   */
  boolean mayBeSum(Figure figure) {
    return question instanceof Question.Money && figure.is(Kind.COUNT) && figure.unit().bare();
  }

  /** How a figure compares with what is asked for, whatever it belongs to. */
  FigureMatch match(Figure figure) {
    return switch (question) {
      case Question.Count(_, Value.Quantity quantity, String unit) ->
          CountedUnits.DAYS.equals(unit) && !figure.unit().name().equals("day")
              ? FigureMatch.mismatch(figure, Verdict.Reason.OTHER_VALUE, 0)
              : FigureMatch.of(figure, quantity);
      case Question.Money money -> FigureMatch.of(figure, money.quantity());
      case Question.PlainNumber(_, var number, String unit) ->
          CountedUnits.DAYS.equals(unit)
              ? SpanMatch.of(figure, number)
              : FigureMatch.of(figure, number);
      default -> throw new IllegalArgumentException("no question of a figure: " + field());
    };
  }

  /** Whether a figure is of what is asked for, as far as its own noun tells. */
  boolean counts(Figure figure) {
    if (UNCOUNTED.contains(figure.kind())) {
      return true;
    }
    if (figure.is(Kind.ORDINAL)) {
      return group != 0 && (figure.unit().nouns() & group) != 0;
    }
    return figure.unit().bare()
        || (group == 0 ? figure.unit().nouns() != 0 : (figure.unit().nouns() & group) != 0);
  }
}
