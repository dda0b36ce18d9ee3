package io.factsheet.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.evidence.Verdict;
import io.factsheet.intake.Item;
import io.factsheet.intake.SourceReader;
import io.factsheet.intake.SubmissionReader;
import io.factsheet.intake.SubmittedSource;
import io.factsheet.model.Finding;
import io.factsheet.model.Findings;
import io.factsheet.model.Rule;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Payload;
import io.factsheet.store.Put;
import io.factsheet.validate.FactValidator;
import io.factsheet.validate.SoundFact;
import io.factsheet.validate.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the items of one body: validates each, puts it where it belongs, and notes the result. */
final class FactTaker implements SubmissionReader.Handler<RefusedSourceException> {
  private final Dataset dataset;
  private final FactValidator validator;
  private final Submission submission;
  private final Sink sink;
  private final Results results;
  private final Entries entries;

  FactTaker(
      Dataset dataset, FactValidator validator, Submission submission, Sink sink, Results results) {
    this.dataset = dataset;
    this.validator = validator;
    this.submission = submission;
    this.sink = sink;
    this.results = results;
    this.entries = new Entries(dataset);
  }

  @Override
  public void source(ObjectNode wire, long line) throws RefusedSourceException {
    Findings findings = new Findings();
    Optional<SubmittedSource> source = SourceReader.read(wire, findings);
    if (source.isEmpty()) {
      throw new RefusedSourceException(findings.toList(), false);
    }
    submission.add(source.get());
  }

  @Override
  public void fact(Item item) {
    if (item.fact() == null || !item.findings().isEmpty()) {
      results.add(rejected(item, null, List.of(), item.findings()));
      return;
    }
    Validation validation = validator.validate(item.fact(), submission::article);
    if (validation.fact().isEmpty()) {
      results.add(rejected(item, null, validation.verdicts(), validation.findings()));
      return;
    }
    SoundFact sound = validation.fact().get();
    switch (sink.put(entries.of(sound, Payload.sha256(item.fact(), dataset)), item.index())) {
      case Put.Stored stored ->
          results.add(
              new Result(
                  item.index(),
                  item.line(),
                  sound.fact().id(),
                  Result.Outcome.of(stored.outcome()),
                  sound.wordsCheck(),
                  validation.verdicts(),
                  validation.findings()));
      case Put.Removed() -> {
        List<Finding> findings = new ArrayList<>(validation.findings());
        findings.add(suppressed(sound.fact().id()));
        results.add(rejected(item, sound.fact().id(), validation.verdicts(), findings));
      }
      case Put.Ambiguous ambiguous -> {
        Finding finding = ambiguous(sound, ambiguous.first(), item.index());
        if (ambiguous.takenBack() != null) {
          results.reject(
              ambiguous.first(),
              Result.Outcome.of(ambiguous.takenBack()),
              sound.fact().id(),
              finding);
        }
        List<Finding> findings = new ArrayList<>(validation.findings());
        findings.add(finding);
        results.add(rejected(item, sound.fact().id(), validation.verdicts(), findings));
      }
    }
  }

  private static Finding suppressed(String factId) {
    return new Finding(
        Rule.FACT_SUPPRESSED,
        "fact_id",
        factId,
        null,
        "The fact \"" + factId + "\" was removed for legal reasons and is not taken in again.",
        "Leave it out.");
  }

  private static Finding ambiguous(SoundFact sound, long first, long second) {
    return new Finding(
        Rule.FACT_AMBIGUOUS_ID,
        "fact_id",
        sound.fact().id(),
        "an id of its own",
        "The facts " + first + " and " + second + " of the submission differ but have one id.",
        sound.derivedId()
            ? "Give each a fact_id, or quote the words that set them apart."
            : "Give each a fact_id of its own.");
  }

  private static Result rejected(
      Item item, @Nullable String factId, List<Verdict> verdicts, List<Finding> findings) {
    return new Result(
        item.index(), item.line(), factId, Result.Outcome.REJECTED, null, verdicts, findings);
  }
}
