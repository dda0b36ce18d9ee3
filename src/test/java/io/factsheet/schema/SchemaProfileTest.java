package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.factsheet.field.FieldTypes;
import io.factsheet.field.Schemas;
import io.factsheet.gazetteer.Gazetteer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaProfileTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void theTestsHaveAFieldOfEveryType() {
    Set<String> types = new TreeSet<>();
    SchemaDatasets.named("every_type")
        .descriptor()
        .fields()
        .forEach(field -> types.add(field.type().name()));
    assertThat(types).isEqualTo(new FieldTypes(Gazetteer.load()).names());
  }

  @ParameterizedTest
  @EnumSource
  void isASchema(SchemaProfile profile) {
    for (Dataset dataset : SchemaDatasets.ALL.all()) {
      assertThat(Schemas.problems(profile.of(dataset))).as(dataset.name()).isEmpty();
    }
  }

  /** What is served stands among the resources, so that a change of it is seen. */
  @ParameterizedTest
  @EnumSource
  void readsAsItIsWrittenDown(SchemaProfile profile) throws IOException {
    String name = "deployments-" + profile.code() + ".json";
    String schema =
        JSON.writerWithDefaultPrettyPrinter()
            .writeValueAsString(profile.of(SchemaDatasets.named("deployments")));
    Path made = Files.createDirectories(Path.of("target", "schema")).resolve(name);
    Files.writeString(made, schema + "\n");
    assertThat(made).hasSameTextualContentAs(Path.of("src/test/resources/schema", name));
  }
}
