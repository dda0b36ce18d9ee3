package io.factsheet.release;

import io.factsheet.evidence.agreement.Comparison;
import io.factsheet.evidence.agreement.Statement;
import io.factsheet.model.Fact;
import io.factsheet.model.Source;
import io.factsheet.schema.CanonicalForm;
import io.factsheet.schema.ComparedFigure;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Edition;
import io.factsheet.store.Store;
import io.factsheet.store.StoredFact;

/** Finds out how the figures of a release agree, before its files are made. */
final class Agreeing {
  private final Store store;

  Agreeing(Store store) {
    this.store = store;
  }

  /** Compares all figures of an edition that is to be released. */
  void compare(Dataset dataset, Edition edition) {
    Comparison comparison = new Comparison();
    if (dataset.descriptor().agreement() != null) {
      CanonicalForm form = new CanonicalForm(dataset);
      store.facts().each(edition, fact -> add(fact, dataset, form, comparison));
    }
    store.agreements().put(edition, rows -> comparison.results(rows::add));
  }

  private static void add(
      StoredFact stored, Dataset dataset, CanonicalForm form, Comparison comparison) {
    Fact fact = form.read(stored.revision().value(), stored.revision().assessment().quoteStart());
    ComparedFigure.of(fact, dataset)
        .ifPresent(
            compared ->
                comparison.add(
                    stored.seq(),
                    new Statement(
                        compared.about(),
                        origin(compared, stored.source()),
                        fact.quote().text(),
                        compared.figure())));
  }

  private static String origin(ComparedFigure compared, Source source) {
    String citing = compared.citing();
    if (citing != null) {
      return citing;
    }
    String publisher = source.publisher();
    return publisher != null ? publisher : source.id();
  }
}
