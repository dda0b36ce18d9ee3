package io.factsheet.schema;

import io.factsheet.PlainValidator;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The built-in datasets, and one with a field of every type, constraint and former name. */
final class SchemaDatasets {
  static final Datasets ALL = load();

  private SchemaDatasets() {}

  private static Datasets load() {
    try {
      var folder = Objects.requireNonNull(SchemaDatasets.class.getResource("/schema/every-type"));
      return Datasets.load(
          new FieldTypes(Gazetteer.load()), PlainValidator.create(), Path.of(folder.toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Dataset named(String name) {
    return ALL.named(name).orElseThrow();
  }
}
