package io.factsheet.http.submission;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes bodies in, to a folder beside the database. */
@Singleton
final class Spools {
  private final Path folder;

  Spools(@ConfigProperty(name = "factsheet.data.dir") Path data) {
    this.folder = data.resolve("spool");
  }

  /**
   * Takes a body in.
   *
   * @param limit in bytes
   */
  Spool take(InputStream body, HttpHeaders headers, long limit) throws IOException {
    String announced = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    // The server has refused what is no number; this only saves reading what is too large.
    if (announced != null && Long.parseLong(announced) > limit) {
      throw Spool.tooLarge(limit);
    }
    return Spool.of(body, limit, folder);
  }
}
