package io.factsheet.pipeline;

import io.factsheet.model.Fact;
import io.factsheet.model.Value;
import io.factsheet.refresh.Leap;
import io.factsheet.schema.ComparedFigure;
import io.factsheet.schema.Dataset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares the figures that a run brings to a dataset with the last ones before it: with what the
 * same fact said, or else with the figure about the same thing in the article published last. Of
 * each thing that the run is about, one figure is kept in memory.
 */
final class Leaps {
  private final Dataset dataset;
  private final Map<String, Brought> brought = new HashMap<>();
  private @Nullable Leap highest;

  Leaps(Dataset dataset) {
    this.dataset = dataset;
  }

  /** What a figure is of, and what it is where the words name several. */
  private record Given(String thing, BigDecimal figure) {}

  /** When a figure was given; later ones are greater. */
  private record Moment(@Nullable LocalDate publishedOn, long seq) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER =
        Comparator.comparing(
                Moment::publishedOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparingLong(Moment::seq);

    @Override
    public int compareTo(Moment other) {
      return ORDER.compare(this, other);
    }
  }

  /** The highest figure that the run gives of a thing, and the last one that was given before. */
  private static final class Brought {
    private final String fact;
    private final BigDecimal figure;
    private @Nullable BigDecimal last;
    private @Nullable Moment when;

    Brought(String fact, BigDecimal figure) {
      this.fact = fact;
      this.figure = figure;
    }

    static Brought higher(Brought one, Brought other) {
      return other.figure.compareTo(one.figure) > 0 ? other : one;
    }

    void known(BigDecimal given, Moment then) {
      if (when == null || then.compareTo(when) > 0) {
        last = given;
        when = then;
      }
    }
  }

  /**
   * Takes in a fact of the run.
   *
   * @param former what it said before; null where it was not known
   */
  void add(Fact fact, @Nullable Fact former) {
    Given now = given(fact, true);
    if (now == null) {
      return;
    }
    Given before = former == null ? null : given(former, false);
    if (before != null && before.thing().equals(now.thing())) {
      consider(new Leap(fact.id(), now.figure(), before.figure()));
    } else {
      brought.merge(now.thing(), new Brought(fact.id(), now.figure()), Brought::higher);
    }
  }

  /** Whether figures that were known before are asked for. */
  boolean asksForKnown() {
    return !brought.isEmpty();
  }

  /** Takes in a fact as it was before the run. */
  void known(Fact fact, long seq, @Nullable LocalDate publishedOn) {
    Given given = given(fact, false);
    Brought about = given == null ? null : brought.get(given.thing());
    if (given != null && about != null) {
      about.known(given.figure(), new Moment(publishedOn, seq));
    }
  }

  /** The highest, after all facts were taken in. */
  Optional<Leap> highest() {
    for (Brought one : brought.values()) {
      if (one.last != null) {
        consider(new Leap(one.fact, one.figure, one.last));
      }
    }
    return Optional.ofNullable(highest);
  }

  private void consider(Leap leap) {
    if (highest == null || leap.exceeds(highest)) {
      highest = leap;
    }
  }

  /**
   * Null where the fact gives no figure that can be multiplied.
   *
   * @param atLeast which end of a range counts
   */
  private @Nullable Given given(Fact fact, boolean atLeast) {
    Optional<ComparedFigure> compared = ComparedFigure.of(fact, dataset);
    if (compared.isEmpty()) {
      return null;
    }
    Value.Quantity quantity = compared.get().figure();
    BigDecimal end = atLeast ? quantity.low() : quantity.high();
    BigDecimal figure = quantity.value() != null ? quantity.value() : end;
    return figure == null || figure.signum() <= 0
        ? null
        : new Given(compared.get().about() + quantity.currency(), figure);
  }
}
