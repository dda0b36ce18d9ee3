package io.factsheet.validate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.evidence.quote.Placement;
import io.factsheet.evidence.quote.SourceText;
import io.factsheet.model.Fact;
import io.factsheet.model.Finding;
import io.factsheet.model.Findings;
import io.factsheet.model.Quote;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Draft;
import io.factsheet.schema.FactReader;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/** Validates facts of one dataset. Opens no connection: sources are handed in. */
public final class FactValidator {
  private static final Comparator<Finding> BY_RULE =
      Comparator.comparing(Finding::rule)
          .thenComparing(finding -> Objects.requireNonNullElse(finding.field(), ""))
          .thenComparing(finding -> Objects.requireNonNullElse(finding.found(), ""));

  private final Dataset dataset;
  private final FactReader reader;
  private final Validator validator;
  private final QuoteLimits limits;
  private final Questions questions;

  public FactValidator(Dataset dataset, Validator validator, QuoteLimits limits) {
    this.dataset = dataset;
    this.reader = new FactReader(dataset);
    this.validator = validator;
    this.limits = limits;
    this.questions = new Questions(dataset);
  }

  /**
   * Validates a fact in its wire form.
   *
   * @param articles looks up a source by its id, null where there is none
   */
  public Validation validate(ObjectNode wire, Function<String, @Nullable Article> articles) {
    Findings findings = new Findings();
    Draft draft = reader.read(wire, findings);
    FactIds.check(draft.id(), findings);
    Article article = draft.sourceId() == null ? null : articles.apply(draft.sourceId());
    Candidate candidate = candidate(draft, article);
    List<Finding> violations = new ArrayList<>();
    for (ConstraintViolation<Candidate> violation : validator.validate(candidate)) {
      HibernateConstraintViolation<?> carrier =
          violation.unwrap(HibernateConstraintViolation.class);
      violations.add(carrier.getDynamicPayload(Finding.class));
    }
    // The engine keeps no order; readers of an answer, and its tests, want one.
    violations.sort(BY_RULE);
    violations.forEach(findings::add);
    return new Validation(
        findings.toList(),
        candidate.judged().stream().map(Judged::verdict).toList(),
        findings.hasErrors() ? Optional.empty() : Optional.of(sound(candidate)));
  }

  private Candidate candidate(Draft draft, @Nullable Article article) {
    SourceText text = article == null ? null : article.text().orElse(null);
    if (article == null || text == null) {
      return new Candidate(dataset, draft, limits, article, null, List.of(), List.of());
    }
    Placement quote = draft.quote() == null ? null : text.find(draft.quote());
    List<Placement> context = draft.context().stream().map(text::find).toList();
    List<Judged> judged =
        quote instanceof Placement.Found found
            ? questions.ask(draft, article, text, found, context)
            : List.of();
    return new Candidate(dataset, draft, limits, article, quote, context, judged);
  }

  private SoundFact sound(Candidate candidate) {
    Draft draft = candidate.draft();
    Quote quote = Objects.requireNonNull(draft.quote());
    String sourceId = Objects.requireNonNull(draft.sourceId());
    if (!(candidate.quote() instanceof Placement.Found found)) {
      throw new IllegalStateException("a fact without errors has its quote found");
    }
    Fact fact =
        new Fact(
            dataset.name(),
            draft.id() == null
                ? FactIds.derive(dataset, sourceId, quote.text(), draft.values())
                : draft.id(),
            sourceId,
            new Quote(quote.text(), found.start()),
            draft.context(),
            draft.values());
    return new SoundFact(
        fact,
        draft.id() == null,
        found.match(),
        found.start(),
        Judged.summary(candidate.judged()),
        Judged.notes(candidate.judged(), candidate));
  }
}
