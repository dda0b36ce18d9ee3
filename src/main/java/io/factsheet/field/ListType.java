package io.factsheet.field;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.factsheet.evidence.Question;
import io.factsheet.model.Findings;
import io.factsheet.model.JsonCell;
import io.factsheet.model.Rule;
import io.factsheet.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Several values of one type, each once: an array in JSON, joined with {@code "; "} in a cell. */
final class ListType implements FieldType {
  private final FieldType item;

  ListType(FieldType item) {
    this.item = item;
  }

  @Override
  public String name() {
    return "list of " + item.name();
  }

  @Override
  public List<Column> columns(Field field) {
    return item.columns(field).stream()
        .map(
            column ->
                new Column(
                    column.name(),
                    column.title(),
                    column.description() + " Several are separated by \"; \".",
                    Column.Kind.TEXT,
                    column.technical(),
                    column.cells().severalOf()))
        .toList();
  }

  @Override
  public @Nullable Value read(JsonNode wire, Field field, Findings findings) {
    if (!wire.isArray()) {
      Wire.wrongForm(wire, field.name(), "a list, as in [\"…\"]", findings);
      return null;
    }
    List<Value> values = new ArrayList<>();
    boolean whole = true;
    for (JsonNode element : wire) {
      if (Wire.isEmpty(element)) {
        Wire.wrongForm(element, field.name(), "a list without empty places", findings);
        whole = false;
        continue;
      }
      Value value = item.read(element, field, findings);
      if (value == null) {
        whole = false;
      } else {
        values.add(value);
      }
    }
    return whole ? new Value.Several(values) : null;
  }

  @Override
  public void check(Value value, Field field, Findings findings) {
    List<Value> values = ((Value.Several) value).values();
    for (int i = 0; i < values.size(); i++) {
      item.check(values.get(i), field, findings);
      String words = item.write(values.get(i)).toString();
      if (values.indexOf(values.get(i)) < i) {
        findings.add(
            Rule.FIELD_CONSTRAINT,
            field.name(),
            words,
            "each value once",
            "\"" + field.name() + "\" has one value twice.",
            "Leave the second one out.");
      }
      if (words.contains(Cells.SEPARATOR)) {
        findings.add(
            Rule.FIELD_CONSTRAINT,
            field.name(),
            words,
            "a text without \"; \"",
            "A value of \"" + field.name() + "\" holds \"; \", which separates values in a cell.",
            "Write it without, or as two values.");
      }
    }
  }

  @Override
  public JsonNode write(Value value) {
    ArrayNode array = Wire.NODES.arrayNode();
    ((Value.Several) value).values().forEach(one -> array.add(item.write(one)));
    return array;
  }

  @Override
  public String identity(Value value) {
    return ((Value.Several) value)
        .values().stream().map(item::identity).sorted().collect(joining(Cells.SEPARATOR));
  }

  @Override
  public @Nullable Question question(Value value, Field field, @Nullable String unit) {
    List<Value.Actor> actors = new ArrayList<>();
    for (Value one : ((Value.Several) value).values()) {
      if (one instanceof Value.Actor actor) {
        actors.add(actor);
      }
    }
    return actors.isEmpty()
        ? null
        : new Question.Actors(field.name(), actors, field.sought().role());
  }

  @Override
  public JsonSchema accepted(Field field) {
    return JsonSchema.array(item.accepted(field)).with("minItems", 1).with("uniqueItems", true);
  }

  @Override
  public JsonSchema extracted(Field field) {
    JsonSchema one = item.extracted(field);
    return JsonSchema.array(one.described("")).described(one.description());
  }

  @Override
  public Map<String, JsonSchema> definitions() {
    return item.definitions();
  }

  @Override
  public List<JsonCell> stored() {
    return item.stored().stream()
        .<JsonCell>map(
            cell -> {
              if (cell instanceof JsonCell.At one) {
                return new JsonCell.Joined(one, Cells.SEPARATOR);
              }
              throw new IllegalStateException("a list of " + item.name() + " has no plain cells");
            })
        .toList();
  }

  @Override
  public void flatten(Value value, List<@Nullable Object> cells) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Value one : ((Value.Several) value).values()) {
      List<@Nullable Object> row = new ArrayList<>();
      item.flatten(one, row);
      rows.add(row);
    }
    // A name without a code leaves its place empty, so that names and codes stay side by side.
    for (int column = 0; column < rows.getFirst().size(); column++) {
      List<String> words = new ArrayList<>();
      for (List<@Nullable Object> row : rows) {
        words.add(Objects.toString(row.get(column), ""));
      }
      String joined = String.join(Cells.SEPARATOR, words);
      cells.add(words.stream().allMatch(String::isEmpty) ? null : joined);
    }
  }
}
