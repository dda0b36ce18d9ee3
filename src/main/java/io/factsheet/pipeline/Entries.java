package io.factsheet.pipeline;

import io.factsheet.model.Fact;
import io.factsheet.schema.CanonicalForm;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Assessment;
import io.factsheet.store.Entry;
import io.factsheet.validate.SoundFact;

/** Sound facts of one dataset, as the store takes them. */
final class Entries {
  private final Dataset dataset;
  private final CanonicalForm form;

  Entries(Dataset dataset) {
    this.dataset = dataset;
    this.form = new CanonicalForm(dataset);
  }

  /**
   * Makes the entry of a fact.
   *
   * @param payload a hash of the fact as it was submitted
   */
  Entry of(SoundFact sound, String payload) {
    Fact fact = sound.fact();
    return new Entry(
        dataset.name(),
        fact.id(),
        fact.sourceId(),
        new Assessment(
            sound.quoteMatch(), sound.quoteStart(), sound.wordsCheck(), sound.wordsCheckNotes()),
        form.write(fact),
        CanonicalForm.internalNotes(fact),
        payload);
  }
}
