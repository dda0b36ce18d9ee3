package io.factsheet.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Column;
import io.factsheet.field.Field;
import io.factsheet.field.JsonSchema;
import io.factsheet.field.Nothing;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON Schema (2020-12) of one fact as it is submitted: an item of an array, or a line of
 * NDJSON.
 *
 * <p>It says what JSON Schema can say of one fact. It cannot say which actors and sources there
 * are, that a day exists, that ends come in order, that a bound equals its figure, or what the
 * article's words bear out. It speaks of texts without white space around them: a submission may
 * have some, which is taken off before it is read.
 */
final class SubmissionSchema {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String OF_A_FACT =
      "One fact of a submission. Null, and an empty text, list or object, say the same as leaving a"
          + " key out. White space around a text is taken off before it is read. What is marked"
          + " readOnly is accepted, as exports have it, and ignored.";

  private SubmissionSchema() {}

  static ObjectNode of(Dataset dataset) {
    Descriptor descriptor = dataset.descriptor();
    ObjectNode root = NODES.objectNode();
    root.put("$schema", DIALECT);
    root.put("$id", "urn:factsheet:schema:" + descriptor.name());
    root.put("title", descriptor.title());
    root.put("description", descriptor.description() + "\n" + OF_A_FACT);
    root.setAll(fact(dataset).json());
    ObjectNode definitions = root.putObject("$defs");
    definitions(dataset).forEach((name, schema) -> definitions.set(name, schema.json()));
    return root;
  }

  private static JsonSchema fact(Dataset dataset) {
    JsonSchema fact = FrameSchema.accepted(JsonSchema.object());
    for (Field field : dataset.fields()) {
      JsonSchema property = property(field);
      if (!field.aliases().isEmpty()) {
        fact = Aliases.add(fact, field, property);
      } else if (field.required()) {
        fact = fact.requiring(field.name(), property);
      } else {
        fact = fact.allowing(field.name(), property);
      }
    }
    for (Column column : dataset.columns()) {
      if (dataset.isDerived(column.name())) {
        fact = fact.allowing(column.name(), ignored(column));
      }
    }
    return fact;
  }

  private static JsonSchema property(Field field) {
    JsonSchema form = field.type().accepted(field);
    boolean given = field.required() && field.aliases().isEmpty();
    JsonSchema property =
        (given ? form : Nothing.or(form))
            .described(Guidance.ofSubmission(field))
            .titled(field.title());
    return Guidance.example(field)
        .map(example -> property.with("examples", NODES.arrayNode().add(example)))
        .orElse(property);
  }

  private static JsonSchema ignored(Column column) {
    return JsonSchema.any()
        .described(column.description())
        .titled(column.title())
        .with("readOnly", true);
  }

  private static Map<String, JsonSchema> definitions(Dataset dataset) {
    Map<String, JsonSchema> definitions = new TreeMap<>();
    definitions.put(Nothing.NAME, Nothing.definition());
    dataset.fields().forEach(field -> definitions.putAll(field.type().definitions()));
    return definitions;
  }
}
