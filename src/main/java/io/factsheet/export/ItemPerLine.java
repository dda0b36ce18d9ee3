package io.factsheet.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * A layout that version control can show changes of: each property of the document, and each item
 * of its lists, stands on a line of its own, which has no spaces or breaks inside; the same for
 * what lies deeper, as far as it is wanted.
 */
final class ItemPerLine implements PrettyPrinter {
  private static final String BREAK = "\n" + "  ".repeat(8);

  private final int lined;
  private int depth;

  /**
   * @param lined up to which depth items of lists stand on lines: 2 for lists of the document, at
   *     most 8
   */
  ItemPerLine(int lined) {
    this.lined = lined;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    json.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    if (depth < lined) {
      lineBreak(json);
    }
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    if (depth < lined) {
      lineBreak(json);
    }
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(depth < lined ? ": " : ":");
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    depth--;
    if (depth < lined - 1) {
      lineBreak(json);
    }
    json.writeRaw('}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    json.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    if (depth <= lined) {
      lineBreak(json);
    }
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    if (depth <= lined) {
      lineBreak(json);
    }
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    depth--;
    if (depth < lined && values > 0) {
      lineBreak(json);
    }
    json.writeRaw(']');
  }

  private void lineBreak(JsonGenerator json) throws IOException {
    json.writeRaw(BREAK.substring(0, 1 + 2 * depth));
  }
}
