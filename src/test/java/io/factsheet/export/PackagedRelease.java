package io.factsheet.export;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.model.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All files of a release, made one after the other, and what describes them.
 *
 * @param files by name
 */
record PackagedRelease(Map<String, byte[]> files, String descriptor) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static PackagedRelease of(Content content) throws IOException {
    Release plain = content.release().withFiles(List.of());
    Content whole = content.surveyed();
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<ReleaseFile> made = new ArrayList<>();
    for (Format format : Formats.ALL) {
      String name = content.dataset().name() + "." + format.extension();
      byte[] bytes = SmallRelease.bytes(format, whole.with(plain.withFiles(made)));
      files.put(name, bytes);
      made.add(new ReleaseFile(name, bytes.length, Sha256.of(bytes)));
    }
    var changes = new ByteArrayOutputStream();
    ChangesFile.write(whole.changes(), changes);
    byte[] list = changes.toByteArray();
    files.put(ChangesFile.FILE, list);
    made.add(new ReleaseFile(ChangesFile.FILE, list.length, Sha256.of(list)));
    var out = new ByteArrayOutputStream();
    DataPackage.write(whole.with(plain.withFiles(made)), out);
    return new PackagedRelease(files, out.toString(StandardCharsets.UTF_8));
  }

  JsonNode json() throws IOException {
    return JSON.readTree(descriptor);
  }

  /** The resource of the CSV file. */
  JsonNode table() throws IOException {
    return json().get("resources").get(0);
  }

  /** What the schema says of a column. */
  JsonNode field(String name) throws IOException {
    for (JsonNode field : table().get("schema").get("fields")) {
      if (field.get("name").textValue().equals(name)) {
        return field;
      }
    }
    throw new AssertionError("no field " + name);
  }

  byte[] csv() throws IOException {
    return bytes(table());
  }

  /** The file that a resource describes. */
  byte[] bytes(JsonNode resource) {
    return Objects.requireNonNull(files.get(resource.get("path").textValue()));
  }
}
