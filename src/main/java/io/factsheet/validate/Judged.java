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

  /** Whether the words were of use at all: no language is known, or nothing is claimed. */
  boolean isChecked() {
    return verdict.outcome() != Verdict.Outcome.UNCHECKED;
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

  /** What the words say of a whole fact. */
  static WordsCheck summary(List<Judged> fields) {
    if (fields.stream().noneMatch(Judged::isChecked)) {
      return WordsCheck.UNCHECKED;
    }
    boolean supported = fields.stream().filter(Judged::isChecked).allMatch(Judged::isSupported);
    return supported ? WordsCheck.SUPPORTED : WordsCheck.PARTLY;
  }

  /** The doubts, a line for each field; null where there are none. */
  static @Nullable String notes(List<Judged> fields, Candidate candidate) {
    List<String> notes =
        fields.stream()
            .flatMap(judged -> judged.doubt(candidate).stream())
            .map(doubt -> doubt.field() + ": " + doubt.message())
            .toList();
    return notes.isEmpty() ? null : String.join("\n", notes);
  }
}
