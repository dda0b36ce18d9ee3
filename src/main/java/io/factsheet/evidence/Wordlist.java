package io.factsheet.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads the word files of a language.
 *
 * <p>A file has sections, {@code [cardinal]}, named for what their phrases mean, and in them lines
 * of one value and the phrases that have it: {@code 12: twelve} or {@code about: roughly, some}.
 * Lines that begin with {@code #} are notes.
 */
final class Wordlist {
  private Wordlist() {}

  static void read(String resource, Lexicon into) {
    try (InputStream stream = Wordlist.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("resource is missing: " + resource);
      }
      read(
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)),
          resource,
          into);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static void read(BufferedReader lines, String resource, Lexicon into) throws IOException {
    Sense.Kind kind = null;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      line = line.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        kind = Sense.Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
        continue;
      }
      int colon = line.indexOf(": ");
      if (kind == null || colon <= 0) {
        throw new IllegalStateException(resource + ", line " + number + ": not \"value: phrases\"");
      }
      String value = line.substring(0, colon).strip();
      for (String phrase : line.substring(colon + 2).split(",", -1)) {
        into.add(kind, value, phrase.strip());
      }
    }
  }
}
