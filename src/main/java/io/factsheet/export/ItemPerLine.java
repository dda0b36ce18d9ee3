package io.factsheet.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * A layout that version control can show changes of: each property of the document, and each item
 * of its lists, stands on a line of its own, which has no spaces or breaks inside.
 */
final class ItemPerLine implements PrettyPrinter {
  private static final int LINED = 2;
  private static final String BREAK = "\n        ";

  private int depth;

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
    if (depth < LINED) {
      lineBreak(json);
    }
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    if (depth < LINED) {
      lineBreak(json);
    }
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(depth < LINED ? ": " : ":");
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    depth--;
    if (depth < LINED - 1) {
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
    if (depth <= LINED) {
      lineBreak(json);
    }
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    if (depth <= LINED) {
      lineBreak(json);
    }
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    depth--;
    if (depth < LINED && values > 0) {
      lineBreak(json);
    }
    json.writeRaw(']');
  }

  private void lineBreak(JsonGenerator json) throws IOException {
    json.writeRaw(BREAK.substring(0, 1 + 2 * depth));
  }
}
