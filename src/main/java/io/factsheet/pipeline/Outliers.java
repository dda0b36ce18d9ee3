package io.factsheet.pipeline;

import io.factsheet.evidence.TimeRole;
import io.factsheet.field.Field;
import io.factsheet.model.Fact;
import io.factsheet.model.Happened;
import io.factsheet.model.Value;
import io.factsheet.refresh.Untimely;
import io.factsheet.schema.CanonicalForm;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Datasets;
import io.factsheet.store.UnitOfWork;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what single facts of a run say that facts rarely say, for the gates to judge. */
final class Outliers {
  /** Where a day begins first. */
  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

  private final Datasets datasets;
  private final Clock clock;

  Outliers(Datasets datasets, Clock clock) {
    this.datasets = datasets;
    this.clock = clock;
  }

  /** Facts that are said to have happened on a day that has begun nowhere yet, by dataset. */
  Map<String, Untimely> untimely(UnitOfWork work) {
    LocalDate today = LocalDate.now(clock.withZone(EASTERNMOST));
    Map<String, CanonicalForm> forms = new HashMap<>();
    Map<String, Untimely> untimely = new TreeMap<>();
    work.eachNews(
        news -> {
          Dataset dataset = datasets.named(news.dataset()).orElseThrow();
          Fact fact =
              forms
                  .computeIfAbsent(news.dataset(), _ -> new CanonicalForm(dataset))
                  .read(news.value(), 0);
          begins(fact, dataset)
              .filter(day -> day.isAfter(today))
              .ifPresent(
                  day ->
                      untimely.merge(
                          news.dataset(),
                          new Untimely(1, news.factId(), day),
                          (before, _) -> before.andOneMore()));
        });
    return untimely;
  }

  /** The last day on which anything of what has happened begins, taken as early as it may be. */
  private static Optional<LocalDate> begins(Fact fact, Dataset dataset) {
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
