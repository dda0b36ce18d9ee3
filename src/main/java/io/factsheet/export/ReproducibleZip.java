package io.factsheet.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file whose bytes follow from its entries alone: in the order given, all of one time, UTC.
 *
 * <p>Without {@link #finish} it has no directory, so a file that was given up cannot be opened.
 */
final class ReproducibleZip extends ZipOutputStream {
  /** Half the time of the default level for sheets larger by a twentieth. */
  private static final int LEVEL = 5;

  // Times outside of these would be written in a form that depends on the machine's time zone.
  private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final LocalDateTime LAST = LocalDateTime.of(2099, 12, 31, 23, 59, 58);

  private final LocalDateTime time;

  ReproducibleZip(OutputStream out, Instant time) {
    super(out);
    LocalDateTime wanted = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    this.time = wanted.isBefore(FIRST) ? FIRST : wanted.isAfter(LAST) ? LAST : wanted;
    setLevel(LEVEL);
  }

  /** Begins an entry; what is written until the next one is its content. */
  void begin(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    putNextEntry(entry);
  }

  /** Gives back memory, and leaves both the file and the stream behind as they are. */
  @Override
  public void close() {
    def.end();
  }
}
