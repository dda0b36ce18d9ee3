package io.factsheet.pipeline;

import io.factsheet.evidence.TimeRole;
import io.factsheet.field.Field;
import io.factsheet.model.Fact;
import io.factsheet.model.Happened;
import io.factsheet.model.Value;
import io.factsheet.refresh.Untimely;
import io.factsheet.schema.Dataset;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds facts that are said to have happened, on a day that has begun nowhere yet. */
final class Premature {
  /** Where a day begins first. */
  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

  private final Dataset dataset;
  private final LocalDate today;
  private @Nullable Untimely found;

  Premature(Dataset dataset, Clock clock) {
    this.dataset = dataset;
    this.today = LocalDate.now(clock.withZone(EASTERNMOST));
  }

  void add(Fact fact) {
    begins(fact)
        .filter(day -> day.isAfter(today))
        .ifPresent(
            day -> found = found == null ? new Untimely(1, fact.id(), day) : found.andOneMore());
  }

  Optional<Untimely> found() {
    return Optional.ofNullable(found);
  }

  /** The last day on which anything of what has happened begins, taken as early as it may be. */
  private Optional<LocalDate> begins(Fact fact) {
    if (dataset.happened(fact) != Happened.YES) {
      return Optional.empty();
    }
    return dataset.descriptor().fields().stream()
        .flatMap(field -> begins(field, fact).stream())
        .max(LocalDate::compareTo);
  }

  private static Optional<LocalDate> begins(Field field, Fact fact) {
    return switch (fact.values().get(field.name())) {
      // What goes on may be to end on a day to come.
      case Value.Date date when field.sought().timeRole() != TimeRole.END ->
          Optional.of(date.span().earliest());
      case Value.Period period -> Optional.of(period.start().span().earliest());
      case null, default -> Optional.empty();
    };
  }
}
