package io.factsheet.validate;

import io.factsheet.evidence.Question;
import io.factsheet.evidence.Verdict;
import io.factsheet.field.Field;
import io.factsheet.model.Finding;
import io.factsheet.model.WordsCheck;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field of a fact, what was asked about it, and what the words say. */
record Judged(Field field, Question question, Verdict verdict) {

  /** Whether the words were of use: not where the language is not known, or nothing is claimed. */
  boolean isChecked() {
    return verdict.outcome() != Verdict.Outcome.UNCHECKED;
  }

  /** Whether it could not be held against words of this language. */
  private boolean isUnread() {
    return verdict.reason() == Verdict.Reason.LANGUAGE_UNKNOWN;
  }

  /** Whether the words bear it out without any doubt. */
  boolean isSupported() {
    return verdict.isBorneOut() && verdict.reason() == null;
  }

  /** What is to be said against the field; empty where nothing is. */
  Optional<Finding> doubt(Candidate candidate) {
    return isChecked() && !isSupported()
        ? Optional.of(new Doubt(this, candidate).finding())
        : Optional.empty();
  }

  private Optional<String> note(Candidate candidate, boolean anyChecked) {
    return isUnread() && anyChecked
        ? Optional.of(field.name() + ": Not checked, since this is not read in the language yet.")
        : doubt(candidate).map(doubt -> doubt.field() + ": " + doubt.message());
  }

  /**
   * What the words say of a whole fact: where a part of it is not read, not that they bear it out.
   */
  static WordsCheck summary(List<Judged> fields) {
    if (fields.stream().noneMatch(Judged::isChecked)) {
      return WordsCheck.UNCHECKED;
    }
    boolean supported =
        fields.stream().filter(Judged::isChecked).allMatch(Judged::isSupported)
            && fields.stream().noneMatch(Judged::isUnread);
    return supported ? WordsCheck.SUPPORTED : WordsCheck.PARTLY;
  }

  /** The doubts, a line for each field; null where there are none. */
  static @Nullable String notes(List<Judged> fields, Candidate candidate) {
    boolean anyChecked = fields.stream().anyMatch(Judged::isChecked);
    List<String> notes =
        fields.stream().flatMap(judged -> judged.note(candidate, anyChecked).stream()).toList();
    return notes.isEmpty() ? null : String.join("\n", notes);
  }
}
