package io.factsheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AnnotationKeyword;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads data packages as a stranger would, who knows the standard and nothing of Factsheet, and
 * tells what is wrong with them.
 */
public final class DataPackages {
  /** What the profiles of version 1 say to people. */
  private static final List<String> NOTES =
      List.of("propertyOrder", "context", "examples", "options", "notes");

  private static final JsonSchema V2 = schema(VersionFlag.V7, "v2.json");
  private static final JsonSchema PACKAGE_V1 = schema(VersionFlag.V4, "v1/data-package.json");
  private static final JsonSchema SCHEMA_V1 = schema(VersionFlag.V4, "v1/table-schema.json");

  private DataPackages() {}

  private static JsonSchema schema(VersionFlag version, String resource) {
    try (InputStream in = DataPackages.class.getResourceAsStream("/datapackage/" + resource)) {
      JsonMetaSchema known =
          JsonMetaSchema.builder(JsonSchemaFactory.checkVersion(version).getInstance())
              .keywords(NOTES.stream().map(AnnotationKeyword::new).toList())
              .build();
      return JsonSchemaFactory.getInstance(version, factory -> factory.metaSchema(known))
          .getSchema(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  /** What is wrong with a descriptor, by both versions of the standard. */
  public static List<String> problems(JsonNode descriptor) {
    List<String> problems = new ArrayList<>();
    problems.addAll(problems(V2, descriptor));
    problems.addAll(problems(PACKAGE_V1, descriptor));
    for (JsonNode resource : descriptor.get("resources")) {
      if (resource.has("schema")) {
        problems.addAll(problems(SCHEMA_V1, resource.get("schema")));
      }
    }
    return problems;
  }

  private static List<String> problems(JsonSchema schema, JsonNode document) {
    return schema
        .validate(
            document.toString(),
            InputFormat.JSON,
            context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** What is wrong with a CSV file, by the schema of its resource. */
  public static List<String> problems(JsonNode resource, byte[] csv) throws IOException {
    var table = new TableReader(resource.get("schema"));
    String text = new String(csv, StandardCharsets.UTF_8);
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
      boolean isHeader = true;
      for (CsvRecord row : reader) {
        if (isHeader) {
          table.header(row.getFields());
        } else {
          table.row(row.getStartingLineNumber(), row.getFields());
        }
        isHeader = false;
      }
    }
    return table.problems();
  }
}
