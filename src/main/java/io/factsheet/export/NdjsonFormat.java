package io.factsheet.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/** A fact a line, ended by LF; each line is the same as in JSON. */
final class NdjsonFormat implements Format {
  @Override
  public String extension() {
    return "ndjson";
  }

  @Override
  public String mediaType() {
    return "application/x-ndjson";
  }

  @Override
  public String description() {
    return "The same facts as in the JSON file, one a line.";
  }

  @Override
  public void write(Content content, OutputStream out) throws IOException {
    try (JsonGenerator json = Json.generator(out, new MinimalPrettyPrinter(""))) {
      content
          .facts()
          .forEach(
              fact -> {
                json.writeTree(content.dataset().json(fact));
                json.writeRaw('\n');
              });
    }
  }
}
