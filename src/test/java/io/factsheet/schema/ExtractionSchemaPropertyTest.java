package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import io.factsheet.field.Schemas;
import io.factsheet.model.Finding;
import io.factsheet.model.Rule;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What a model can answer that is held to the extraction schema is a submission. */
class ExtractionSchemaPropertyTest {
  /**
   * What no strict structured output carries: limits on lengths, numbers and lists, and patterns.
   */
  private static final List<String> LIMITS =
      List.of(
          "minLength",
          "maxLength",
          "pattern",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "minItems",
          "uniqueItems");

  /** What such limits keep out: all else that can be wrong with one field, the profile does. */
  private static final Set<Rule> BEYOND_LIMITS =
      Set.of(
          Rule.FIELD_REQUIRED,
          Rule.FIELD_CONSTRAINT,
          Rule.FIELD_TYPE,
          Rule.DATE_INVALID,
          Rule.MONEY_CURRENCY);

  private static final List<Model> MODELS =
      SchemaDatasets.ALL.all().stream().map(Model::of).toList();

  /**
   * A model that is held to the extraction schema of a dataset.
   *
   * @param form what a submission may look like, but for limits
   * @param answers one fact each
   */
  record Model(Judge judge, JsonSchema form, Arbitrary<JsonNode> answers) {
    static Model of(Dataset dataset) {
      JsonNode fact = ExtractionSchema.of(dataset).at("/properties/facts/items");
      return new Model(
          new Judge(dataset),
          Schemas.compile(withoutLimits(SubmissionSchema.of(dataset))),
          FromSchema.of(fact, "fact"));
    }
  }

  record Sample(Model model, ObjectNode fact) {
    @Override
    public String toString() {
      return model.judge().dataset().name() + " " + fact;
    }
  }

  @Provide
  Arbitrary<Sample> answers() {
    return Arbitraries.oneOf(
        MODELS.stream()
            .map(model -> model.answers().map(fact -> new Sample(model, (ObjectNode) fact)))
            .toList());
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void anAnswerHasTheFormOfASubmission(@ForAll("answers") Sample sample) {
    assertThat(Schemas.problems(sample.model().form(), sample.fact())).isEmpty();
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void anAnswerIsRefusedForItsValuesAlone(@ForAll("answers") Sample sample) {
    List<Finding> errors = sample.model().judge().errors(sample.fact());

    assertThat(errors)
        .allMatch(
            error ->
                BEYOND_LIMITS.contains(error.rule()) || sample.model().judge().isUnsayable(error));

    Statistics.label("sound")
        .collect(errors.isEmpty())
        .coverage(
            sound -> {
              sound.check(true).percentage(share -> share > 10);
              sound.check(false).percentage(share -> share > 10);
            });
  }

  private static JsonNode withoutLimits(ObjectNode schema) {
    for (String limit : LIMITS) {
      schema.findParents(limit).forEach(holder -> ((ObjectNode) holder).remove(limit));
    }
    // All codes of currencies are more than some providers permit in enums.
    if (schema.at("/$defs/currency") instanceof ObjectNode currency) {
      currency.remove("enum");
    }
    return schema;
  }
}
