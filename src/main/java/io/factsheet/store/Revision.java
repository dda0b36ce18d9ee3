package io.factsheet.store;

import io.factsheet.model.WordsCheck;
import org.jspecify.annotations.Nullable;

/**
 * A version of a fact.
 *
 * @param number from 1
 * @param value the fact's canonical JSON
 * @param firstRelease the release that first held a version of the fact; null where none had when
 *     this one was its newest
 * @param fromRelease the first release that holds this version, or that lacks the fact where it was
 *     withdrawn; null where none does yet
 * @param untilRelease the first of which that is no longer true; null where none is there yet
 */
public record Revision(
    String dataset,
    String factId,
    int number,
    Change change,
    String sourceId,
    Assessment assessment,
    Standing standing,
    String value,
    @Nullable String internalNotes,
    @Nullable Integer firstRelease,
    @Nullable Integer fromRelease,
    @Nullable Integer untilRelease) {

  /** The first of a fact. */
  static Revision first(Entry entry, Change change, Standing standing) {
    return new Revision(
        entry.dataset(),
        entry.factId(),
        1,
        change,
        entry.sourceId(),
        entry.assessment(),
        standing,
        entry.value(),
        entry.internalNotes(),
        null,
        null,
        null);
  }

  /** The one after this. */
  Revision next(Entry entry, Change change, Standing standing) {
    return new Revision(
        dataset,
        factId,
        number + 1,
        change,
        entry.sourceId(),
        entry.assessment(),
        standing,
        entry.value(),
        entry.internalNotes(),
        firstRelease,
        null,
        null);
  }

  /** What its words say of it; where an editor vouches for a field, that. */
  public WordsCheck wordsCheck() {
    return standing.vouches().isEmpty() ? assessment.wordsCheck() : WordsCheck.VOUCHED;
  }

  /** The doubts of its words, and why an editor sets any aside; null where there are none. */
  public @Nullable String wordsCheckNotes() {
    String doubts = assessment.notes();
    String vouches = Vouch.notes(standing.vouches());
    return doubts == null ? vouches : vouches == null ? doubts : doubts + "\n" + vouches;
  }

  /** The fact as it would be entered to say the same. */
  public Entry entry() {
    return new Entry(dataset, factId, sourceId, assessment, value, internalNotes, "");
  }

  /** Whether readers of releases have seen it, or seen that the fact is gone. */
  public boolean isReleased() {
    return firstRelease != null && fromRelease != null && !fromRelease.equals(untilRelease);
  }
}
