package io.factsheet.pipeline;

import io.factsheet.intake.IntakeLimits;
import io.factsheet.schema.CanonicalForm;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Datasets;
import io.factsheet.store.Store;
import io.factsheet.store.Submitter;
import io.factsheet.store.UnitOfWork;
import io.factsheet.validate.FactValidator;
import io.factsheet.validate.QuoteLimits;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Takes facts in: reads, validates and stores them. */
public final class Ingest {
  private final Store store;
  private final Datasets datasets;
  private final Validator validator;
  private final QuoteLimits quotes;
  private final IntakeLimits limits;
  private final Map<String, FactValidator> validators = new ConcurrentHashMap<>();

  public Ingest(
      Store store,
      Datasets datasets,
      Validator validator,
      QuoteLimits quotes,
      IntakeLimits limits) {
    this.store = store;
    this.datasets = datasets;
    this.validator = validator;
    this.quotes = quotes;
    this.limits = limits;
  }

  /** Opens a submission that is kept when it is committed. No one else can write until its end. */
  public Submission open(Submitter submitter) {
    return open(begin(submitter));
  }

  /** Opens a submission of a run, which ends with that of the unit of work. */
  Submission open(UnitOfWork work) {
    return new Submission(new StoreSink(work), this, limits);
  }

  /** Begins a unit of work; no one else can write until its end. */
  UnitOfWork begin(Submitter submitter) {
    return store.begin(submitter, this::restate);
  }

  /** Opens a submission of which nothing is ever kept, and which keeps no one from writing. */
  public Submission rehearse() {
    return rehearse(limits.facts());
  }

  /**
   * Opens such a submission for whoever is permitted less.
   *
   * @param maxFacts in one body
   */
  public Submission rehearse(long maxFacts) {
    return new Submission(
        new RehearsalSink(store.sources(), store.removals()),
        this,
        new IntakeLimits(maxFacts, limits.textLength()));
  }

  /** Says a stored fact as its descriptor has it today; as it is, where that is gone. */
  String restate(String dataset, String value) {
    return datasets
        .named(dataset)
        .map(known -> new CanonicalForm(known).restate(value))
        .orElse(value);
  }

  FactValidator validator(Dataset dataset) {
    return validators.computeIfAbsent(
        dataset.name(), _ -> new FactValidator(dataset, validator, quotes));
  }
}
