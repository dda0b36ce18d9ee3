package io.factsheet.evidence;

import io.factsheet.evidence.Figure.Kind;
import io.factsheet.model.Qualifier;
import java.util.Set;

/** Whether a figure of the text bears out fields of a fact. */
final class FigureClaims {
  private static final Set<Kind> COUNTS = Set.of(Kind.COUNT, Kind.VAGUE);
  private static final Set<Kind> NUMBERS =
      Set.of(Kind.COUNT, Kind.ORDINAL, Kind.SPAN, Kind.SHARE, Kind.MEASURE);

  private FigureClaims() {}

  /** Whether another field of the fact than the one named says just this figure. */
  static boolean claimedElsewhere(Claim claim, Figure figure, String field) {
    for (Question other : claim.questions()) {
      if (!other.field().equals(field) && says(other, figure)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a field of the fact says just this figure. */
  static boolean claimed(Claim claim, Figure figure) {
    for (Question question : claim.questions()) {
      if (says(question, figure)) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Question question, Figure figure) {
    return switch (question) {
      case Question.Count count ->
          COUNTS.contains(figure.kind())
              && count.quantity().qualifier() != Qualifier.NOT_STATED
              && FigureMatch.of(figure, count.quantity()).fits();
      case Question.Money money ->
          figure.is(Kind.MONEY)
              && money.quantity().qualifier() != Qualifier.NOT_STATED
              && FigureMatch.of(figure, money.quantity()).fits();
      case Question.PlainNumber number ->
          NUMBERS.contains(figure.kind()) && FigureMatch.of(figure, number.number()).fits();
      default -> false;
    };
  }
}
