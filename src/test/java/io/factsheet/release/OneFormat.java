package io.factsheet.release;

import io.factsheet.export.Content;
import io.factsheet.export.Format;
import io.factsheet.export.Formats;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A format that does in a test what the real one does not. */
record OneFormat(String extension, Writer writer) implements Format {

  @FunctionalInterface
  interface Writer {
    void write(Content content, OutputStream out) throws IOException;
  }

  /** All formats, this one in the place of the real one. */
  static List<Format> insteadOf(String extension, Writer writer) {
    List<Format> formats = new ArrayList<>(Formats.ALL);
    formats.replaceAll(
        format -> format.extension().equals(extension) ? new OneFormat(extension, writer) : format);
    return formats;
  }

  @Override
  public String mediaType() {
    return "text/plain";
  }

  @Override
  public String description() {
    return "Made for a test.";
  }

  @Override
  public void write(Content content, OutputStream out) throws IOException {
    writer.write(content, out);
  }
}
