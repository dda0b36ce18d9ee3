package io.factsheet.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Facts as submitters write them: sound ones, and such with a few mistakes. */
final class WireFacts {
  static final String ARTICLE = "article";
  static final String TEXT = "Estonia sent about 100 troops. The plan runs. The plan stands.";

  private static final Arbitrary<JsonNode> QUOTES =
      WireValues.json("'about 100 troops', 'The plan runs'");
  private static final Arbitrary<JsonNode> OTHER_FRAMES =
      WireValues.json(
          """
          {'source_id': 'elsewhere'},
          {'source_id': 7},
          {'quote': 'The plan', 'quote_start': 31.0},
          {'quote': 'The plan', 'quote_start': 31.5},
          {'quote': 'The plan'},
          {'quote': 'made up'},
          {'quote': ''},
          {'quote_start': -1},
          {'quote_start': 2147483648},
          {'quote_start': {}},
          {'context': 'The plan stands'},
          {'context': ['The plan stands', {'quote': 'The plan', 'start': 46}]},
          {'context': [{'quote': 'The plan stands', 'start': null}]},
          {'context': [{'quote': 'The plan stands', 'at': 46}]},
          {'context': [{'start': 46}]},
          {'context': ['']},
          {'fact_id': 'f:1.a_b-c'},
          {'fact_id': 'a/b'},
          {'fact_id': []},
          {'happened': 'yes', 'revision': [7]},
          {'colour': null}
          """);

  private WireFacts() {}

  static Arbitrary<ObjectNode> of(Dataset dataset) {
    Arbitrary<List<Consumer<ObjectNode>>> edits = edit(dataset).list().ofMaxSize(2);
    return Combinators.combine(sound(dataset), edits)
        .as(
            (fact, changes) -> {
              ObjectNode changed = fact.deepCopy();
              changes.forEach(change -> change.accept(changed));
              return changed;
            });
  }

  private static Arbitrary<ObjectNode> sound(Dataset dataset) {
    List<Field> fields = dataset.fields();
    List<Arbitrary<Optional<JsonNode>>> values = new ArrayList<>();
    for (Field field : fields) {
      Arbitrary<JsonNode> sound = WireValues.sound(field);
      values.add(field.required() ? sound.map(Optional::of) : sound.optional(0.3));
    }
    Arbitrary<List<Integer>> names =
        Arbitraries.integers().between(0, 5).list().ofSize(fields.size());
    return Combinators.combine(Combinators.combine(values).as(given -> given), names, QUOTES)
        .as(
            (given, name, quote) -> {
              ObjectNode fact = JsonNodeFactory.instance.objectNode();
              fact.put("source_id", ARTICLE);
              fact.set("quote", quote);
              for (int i = 0; i < fields.size(); i++) {
                String key = names(fields.get(i)).get(name.get(i) % names(fields.get(i)).size());
                given.get(i).ifPresent(value -> fact.set(key, value));
              }
              return fact;
            });
  }

  private static List<String> names(Field field) {
    List<String> names = new ArrayList<>(List.of(field.name()));
    names.addAll(field.aliases());
    return names;
  }

  /** Something that may make a fact wrong. */
  private static Arbitrary<Consumer<ObjectNode>> edit(Dataset dataset) {
    Arbitrary<Field> fields = Arbitraries.of(dataset.fields());
    Arbitrary<Consumer<ObjectNode>> framed =
        OTHER_FRAMES.map(frame -> fact -> fact.setAll((ObjectNode) frame));
    Arbitrary<Consumer<ObjectNode>> valued =
        fields.flatMap(
            field ->
                Combinators.combine(Arbitraries.of(names(field)), WireValues.of(field))
                    .as((name, value) -> fact -> fact.set(name, value)));
    Arbitrary<Consumer<ObjectNode>> anything =
        Combinators.combine(fields, WireValues.anything())
            .as((field, value) -> fact -> fact.set(field.name(), value));
    Arbitrary<Consumer<ObjectNode>> removed =
        fields.map(field -> fact -> fact.remove(field.name()));
    Arbitrary<Consumer<ObjectNode>> replacedWithin =
        Combinators.combine(Arbitraries.integers().between(0, 999), WireValues.anything())
            .as((at, value) -> fact -> replace(fact, at, value.deepCopy()));
    return Arbitraries.frequencyOf(
        Tuple.of(2, framed),
        Tuple.of(6, valued),
        Tuple.of(1, anything),
        Tuple.of(1, removed),
        Tuple.of(2, replacedWithin));
  }

  /** Replaces one of the values within the fact's values. */
  private static void replace(ObjectNode fact, int at, JsonNode value) {
    List<Runnable> places = new ArrayList<>();
    fact.forEach(part -> collect(part, value, places));
    if (!places.isEmpty()) {
      places.get(at % places.size()).run();
    }
  }

  private static void collect(JsonNode node, JsonNode value, List<Runnable> places) {
    if (node instanceof ObjectNode object) {
      for (var part : object.properties()) {
        places.add(() -> object.set(part.getKey(), value));
        collect(part.getValue(), value, places);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int place = i;
        places.add(() -> array.set(place, value));
        collect(array.get(i), value, places);
      }
    }
  }
}
