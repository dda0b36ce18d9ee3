package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.PlainValidator;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class AmendmentTest {
  @TestFactory
  Stream<DynamicTest> cases(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("sound.yaml"),
        resource("sound.yaml").replace("name: tonnes", "name: tonnes\n    aliases: [weight]"));
    Dataset dataset =
        Datasets.load(new FieldTypes(Gazetteer.load()), PlainValidator.create(), folder)
            .named("grain_shipments")
            .orElseThrow();
    JsonNode book = YAMLMapper.builder().build().readTree(resource("amendments.yaml"));
    ObjectNode fact = (ObjectNode) book.get("fact");
    return book.get("cases")
        .valueStream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.get("case").asText(), () -> check(one, fact, new Amendment(dataset))));
  }

  private static void check(JsonNode one, ObjectNode fact, Amendment amendment) {
    ObjectNode values = (ObjectNode) one.get("values");
    assertThat(amendment.fixed(values))
        .containsExactlyElementsOf(one.path("fixed").valueStream().map(JsonNode::asText).toList());
    if (one.has("becomes")) {
      ObjectNode expected = fact.deepCopy();
      one.get("becomes").path("remove").forEach(key -> expected.remove(key.asText()));
      one.get("becomes")
          .path("put")
          .properties()
          .forEach(put -> expected.set(put.getKey(), put.getValue()));
      ObjectNode applied = amendment.apply(fact, values);
      applied.properties().removeIf(property -> property.getValue().isNull());
      assertThat(applied).isEqualTo(expected);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = AmendmentTest.class.getResourceAsStream("/schema/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
