package io.factsheet.pipeline;

import io.factsheet.evidence.Verdict;
import io.factsheet.model.Finding;
import io.factsheet.model.WordsCheck;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one submitted fact.
 *
 * @param index from 0
 * @param line of the submission, from 1
 * @param factId null where none could be told
 * @param wordsCheck null where the fact was rejected
 * @param verdicts what the quoted words say of each field that they were asked about
 */
public record Result(
    long index,
    long line,
    @Nullable String factId,
    Outcome outcome,
    @Nullable WordsCheck wordsCheck,
    List<Verdict> verdicts,
    List<Finding> findings) {
  public Result {
    verdicts = List.copyOf(verdicts);
    findings = List.copyOf(findings);
  }

  /** What became of it; in a dry run, what would have. */
  public enum Outcome {
    ACCEPTED,
    UNCHANGED,
    UPDATED,
    CONFLICT,
    REJECTED;

    static Outcome of(io.factsheet.store.Outcome stored) {
      return switch (stored) {
        case ACCEPTED -> ACCEPTED;
        case UNCHANGED -> UNCHANGED;
        case UPDATED -> UPDATED;
        case CONFLICT -> CONFLICT;
      };
    }

    /** The name in answers. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
