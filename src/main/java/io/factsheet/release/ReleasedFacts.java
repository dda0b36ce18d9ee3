package io.factsheet.release;

import io.factsheet.export.CellChange;
import io.factsheet.export.Content;
import io.factsheet.export.Rows;
import io.factsheet.model.Fact;
import io.factsheet.model.Release;
import io.factsheet.model.ReleasedFact;
import io.factsheet.schema.CanonicalForm;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Edition;
import io.factsheet.store.Facts;
import io.factsheet.store.Revision;
import io.factsheet.store.Store;
import io.factsheet.store.StoredFact;
import java.util.Objects;
import java.util.Optional;

/** Shows stored facts as a release does. */
public final class ReleasedFacts {
  private final Store store;

  public ReleasedFacts(Store store) {
    this.store = store;
  }

  /** A fact as a release has it; empty where it has none, or is known by its files only. */
  public Optional<ReleasedFact> find(Dataset dataset, int release, String factId) {
    return store
        .releases()
        .edition(dataset.name(), release)
        .flatMap(edition -> store.facts().find(edition, factId))
        .map(fact -> show(fact, dataset, new CanonicalForm(dataset), release));
  }

  /** All that the files of a release are made of, with what is different from the one before. */
  Content content(Dataset dataset, Edition edition, Release release, Rows<CellChange> changes) {
    Facts facts = store.facts();
    CanonicalForm form = new CanonicalForm(dataset);
    return new Content(
        dataset,
        release,
        consumer ->
            facts.each(
                edition, fact -> consumer.accept(show(fact, dataset, form, release.number()))),
        consumer -> facts.eachSource(edition, consumer::accept),
        changes);
  }

  static ReleasedFact show(StoredFact stored, Dataset dataset, CanonicalForm form, int release) {
    Revision revision = stored.revision();
    var assessment = revision.assessment();
    Fact fact = form.read(revision.value(), assessment.quoteStart());
    return new ReleasedFact(
        fact,
        stored.source(),
        dataset.happened(fact),
        revision.wordsCheck(),
        revision.wordsCheckNotes(),
        assessment.quoteMatch(),
        assessment.quoteStart(),
        revision.standing().review(),
        revision.standing().preferred(),
        stored.agreement(),
        revision.number(),
        // What is not released yet is released by this very release.
        Objects.requireNonNullElse(revision.firstRelease(), release),
        Objects.requireNonNullElse(revision.fromRelease(), release));
  }
}
