package io.factsheet.export;

import java.io.IOException;
import java.io.OutputStream;

/** One way to write a dataset. The same content gives the same bytes, wherever and whenever. */
public interface Format {
  /** The end of the file's name, as in {@code csv}. */
  String extension();

  /** As in {@code text/csv; charset=utf-8}. */
  String mediaType();

  /** Writes the whole file and leaves {@code out} open. */
  void write(Content content, OutputStream out) throws IOException;
}
