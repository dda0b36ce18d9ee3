package io.factsheet.export;

import java.io.IOException;
import java.io.OutputStream;

/** One way to write a dataset. The same content gives the same bytes, wherever and whenever. */
public interface Format {
  /** The end of the file's name, as in {@code csv}. */
  String extension();

  /** As in {@code text/csv; charset=utf-8}. */
  String mediaType();

  /** Whether the bytes are text, which is UTF-8 in all formats. */
  default boolean isText() {
    return true;
  }

  /** What the file holds, in a sentence or two, for readers who can choose. */
  String description();

  /**
   * Writes the whole file and leaves {@code out} open, or fails; what it has written by then is to
   * be thrown away.
   *
   * @throws IOException where rows cannot be had or are not as many as the release says, where a
   *     value cannot be written, or where {@code out} fails
   */
  void write(Content content, OutputStream out) throws IOException;
}
