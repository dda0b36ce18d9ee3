package io.factsheet.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.factsheet.model.Release;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is different between two releases of a dataset, as a file of its own. */
public enum ChangesFormat {
  /** A document that names the two releases, with a change a line and cells of their own types. */
  JSON("application/json") {
    @Override
    public void write(Release since, Release until, Rows<CellChange> changes, OutputStream out)
        throws IOException {
      try (JsonGenerator json = Json.generator(out, new ItemPerLine(2))) {
        json.writeStartObject();
        json.writeStringField("dataset", until.dataset());
        json.writeNumberField("since", since.number());
        json.writeNumberField("until", until.number());
        json.writeArrayFieldStart("changes");
        changes.forEach(change -> writeChange(change, json));
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  },
  /** The same table as {@link ChangesFile}. */
  CSV(ChangesFile.MEDIA_TYPE) {
    @Override
    public void write(Release since, Release until, Rows<CellChange> changes, OutputStream out)
        throws IOException {
      ChangesFile.write(changes, out);
    }
  };

  private final String mediaType;

  ChangesFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** As in {@code text/csv; charset=utf-8}. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Writes the whole file and leaves {@code out} open, or fails.
   *
   * @throws IOException where changes cannot be had, or {@code out} fails
   */
  public abstract void write(
      Release since, Release until, Rows<CellChange> changes, OutputStream out) throws IOException;

  private static void writeChange(CellChange change, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("fact_id", change.factId());
    json.writeStringField("field", change.field());
    writeCell("old", change.old(), json);
    writeCell("new", change.now(), json);
    json.writeStringField("kind", change.kind().code());
    writeCell("reason", change.reason(), json);
    writeCell("role", change.role(), json);
    json.writeEndObject();
  }

  private static void writeCell(String name, @Nullable Object cell, JsonGenerator json)
      throws IOException {
    switch (cell) {
      case null -> json.writeNullField(name);
      case Long number -> json.writeNumberField(name, number);
      case BigDecimal number -> json.writeNumberField(name, number);
      case Boolean flag -> json.writeBooleanField(name, flag);
      default -> json.writeStringField(name, cell.toString());
    }
  }
}
