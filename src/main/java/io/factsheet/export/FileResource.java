package io.factsheet.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.ReleaseFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a data package says of one of its files.
 *
 * @param schema of its table; null where it is not read as one
 */
record FileResource(
    String name,
    ReleaseFile file,
    String description,
    String format,
    String mediaType,
    boolean isText,
    @Nullable ObjectNode schema) {

  static FileResource of(ReleaseFile file, Content content) throws IOException {
    String dataset = content.dataset().name();
    if (file.name().equals(ChangesFile.FILE)) {
      return new FileResource(
          dataset + "-changes",
          file,
          ChangesFile.DESCRIPTION,
          "csv",
          ChangesFile.MEDIA_TYPE,
          true,
          ChangesTable.schema());
    }
    String extension = file.name().substring(dataset.length() + 1);
    Format format = Formats.byExtension(extension).orElseThrow();
    boolean isTable = extension.equals("csv");
    return new FileResource(
        isTable ? dataset : dataset + "-" + extension,
        file,
        format.description(),
        extension,
        format.mediaType(),
        format.isText(),
        isTable ? TableSchema.of(content.dictionary()) : null);
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField(DataPackage.PATH, file.name());
    if (schema != null) {
      json.writeStringField("type", "table");
    }
    json.writeStringField("description", description);
    json.writeStringField("format", format);
    json.writeStringField("mediatype", mediaType.split(";", 2)[0]);
    if (isText) {
      json.writeStringField("encoding", "utf-8");
    }
    json.writeNumberField("bytes", file.bytes());
    json.writeStringField("hash", "sha256:" + file.sha256());
    if (schema != null) {
      writeDialect(json);
      json.writeFieldName("schema");
      json.writeTree(schema);
    }
    json.writeEndObject();
  }

  /** The standard's defaults, written out for readers who have others. */
  private static void writeDialect(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("dialect");
    json.writeBooleanField("header", true);
    json.writeStringField("delimiter", ",");
    json.writeStringField("lineTerminator", "\r\n");
    json.writeStringField("quoteChar", "\"");
    json.writeBooleanField("doubleQuote", true);
    json.writeBooleanField("skipInitialSpace", false);
    json.writeEndObject();
  }
}
