package io.factsheet.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import io.factsheet.PlainValidator;
import io.factsheet.field.Field;
import io.factsheet.field.Schemas;
import io.factsheet.field.Unsayable;
import io.factsheet.model.Finding;
import io.factsheet.model.Rule;
import io.factsheet.model.Source;
import io.factsheet.validate.Article;
import io.factsheet.validate.FactValidator;
import io.factsheet.validate.QuoteLimits;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the service and the schema say of one fact of a dataset. */
final class Judge {
  /** What is wrong with a fact beside its article, or between its fields. */
  private static final Set<Rule> BEYOND_FIELDS =
      Set.of(
          Rule.FACT_END_BEFORE_START,
          Rule.FACT_DAY_COUNT,
          Rule.SOURCE_UNKNOWN,
          Rule.QUOTE_ABSENT,
          Rule.QUOTE_REPEATED,
          Rule.QUOTE_OFFSET,
          Rule.CONTEXT_ABSENT);

  /** Of no language that is known: what words say, no schema can. */
  private static final Article ARTICLE =
      new Article(
          new Source(WireFacts.ARTICLE, null, null, null, null, null, null, "", WireFacts.TEXT));

  private final Dataset dataset;
  private final FactValidator validator;
  private final JsonSchema schema;

  Judge(Dataset dataset) {
    this.dataset = dataset;
    this.validator = new FactValidator(dataset, PlainValidator.create(), QuoteLimits.DEFAULT);
    this.schema = Schemas.compile(SubmissionSchema.of(dataset));
  }

  Dataset dataset() {
    return dataset;
  }

  List<Finding> errors(ObjectNode fact) {
    return validator
        .validate(fact, id -> id.equals(WireFacts.ARTICLE) ? ARTICLE : null)
        .findings()
        .stream()
        .filter(Finding::isError)
        .toList();
  }

  List<String> problems(ObjectNode fact) {
    return Schemas.problems(schema, fact);
  }

  /** Whether the schema may let this pass. */
  boolean isUnsayable(Finding error) {
    return BEYOND_FIELDS.contains(error.rule())
        || field(error).filter(field -> Unsayable.is(error, field)).isPresent();
  }

  /** The field that a finding is about; empty where it is about the frame. */
  Optional<Field> field(Finding finding) {
    String name = Objects.requireNonNullElse(finding.field(), "").split("\\.", 2)[0];
    return dataset.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
