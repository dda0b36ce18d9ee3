package io.factsheet.http.submission;

import io.factsheet.model.Finding;
import io.factsheet.model.Rule;
import io.factsheet.pipeline.Answer;
import io.factsheet.pipeline.Result;

/**
 * What readers without a token may see of an answer. The nearest passage to a quote that is absent
 * is left out: by asking for one made-up quote after another, an article could be read in whole.
 */
final class Discreet {
  private Discreet() {}

  static Answer of(Answer answer) {
    return new Answer(answer.counts(), answer.results().stream().map(Discreet::of).toList());
  }

  private static Result of(Result result) {
    return new Result(
        result.index(),
        result.line(),
        result.factId(),
        result.outcome(),
        result.wordsCheck(),
        result.verdicts(),
        result.findings().stream().map(Discreet::of).toList());
  }

  private static Finding of(Finding finding) {
    if (finding.rule() != Rule.QUOTE_ABSENT && finding.rule() != Rule.CONTEXT_ABSENT) {
      return finding;
    }
    return new Finding(
        finding.rule(),
        finding.field(),
        finding.found(),
        "words of the source",
        finding.message(),
        "Copy the words from the article as they stand; with a token, the nearest are shown.");
  }
}
