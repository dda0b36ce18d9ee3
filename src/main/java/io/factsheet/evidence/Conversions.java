package io.factsheet.evidence;

import io.factsheet.evidence.Figure.Kind;
import java.util.HashMap;
import java.util.Map;

/** Tells sums that only convert the one before: "530,000 euros ($630,000)". */
final class Conversions {
  private static final int NEAR = 5;

  private Conversions() {}

  /** The sums that convert another, each with the one it converts. */
  static Map<Figure, Figure> of(Reading reading) {
    Map<Figure, Figure> conversions = Map.of();
    Figure before = null;
    for (Figure figure : reading.figures()) {
      if (!figure.is(Kind.MONEY)) {
        continue;
      }
      if (before != null && converts(reading.tokens(), before, figure)) {
        conversions = conversions.isEmpty() ? new HashMap<>() : conversions;
        conversions.put(figure, before);
      }
      before = figure;
    }
    return conversions;
  }

  private static boolean converts(Tokens t, Figure before, Figure figure) {
    if (figure.from() - before.to() > NEAR
        || before.unit().currencies().equals(figure.unit().currencies())) {
      return false;
    }
    for (int i = before.to(); i < figure.from(); i++) {
      if (t.is(i, '(') || t.is(i, '[') || t.is(i, '=')) {
        return true;
      }
    }
    int or = t.is(before.to(), ',') ? before.to() + 1 : before.to();
    return or == figure.from() - 1 && t.length(or) == 2 && t.text.startsWith("or", t.start[or]);
  }
}
