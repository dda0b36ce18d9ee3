package io.factsheet.pipeline;

import io.factsheet.model.Fact;
import io.factsheet.refresh.Leap;
import io.factsheet.refresh.Untimely;
import io.factsheet.schema.CanonicalForm;
import io.factsheet.schema.Dataset;
import io.factsheet.store.UnitOfWork;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What single facts of a run say that facts rarely say, for the gates to judge.
 *
 * @param untimely null where there are none
 * @param leap the highest; null where there is none
 */
record Outliers(@Nullable Untimely untimely, @Nullable Leap leap) {
  static final Outliers NONE = new Outliers(null, null);

  /**
   * Looks for them among the facts that are new or say otherwise.
   *
   * @param before whether the dataset had facts before the run
   */
  static Outliers among(UnitOfWork work, Dataset dataset, boolean before, Clock clock) {
    CanonicalForm form = new CanonicalForm(dataset);
    Premature premature = new Premature(dataset, clock);
    Leaps leaps = new Leaps(dataset);
    work.eachNews(
        dataset.name(),
        news -> {
          Fact fact = form.read(news.value(), 0);
          premature.add(fact);
          if (before) {
            leaps.add(fact, news.former() == null ? null : form.read(news.former(), 0));
          }
        });
    if (leaps.asksForKnown()) {
      work.eachKnown(
          dataset.name(),
          known -> leaps.known(form.read(known.value(), 0), known.seq(), known.publishedOn()));
    }
    return new Outliers(premature.found().orElse(null), leaps.highest().orElse(null));
  }
}
