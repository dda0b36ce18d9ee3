package io.factsheet.release;

import io.factsheet.model.ReleaseFile;
import io.factsheet.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Checksums of files, one by one and listed as GNU coreutils' {@code sha256sum} does. */
final class Checksums {
  /** The name of the list. */
  static final String FILE = "SHA256SUMS";

  private Checksums() {}

  /** The list of files, which {@code sha256sum --check} reads. */
  static String list(List<ReleaseFile> files) {
    StringBuilder list = new StringBuilder();
    for (ReleaseFile file : files) {
      list.append(file.sha256()).append("  ").append(file.name()).append('\n');
    }
    return list.toString();
  }

  /** What a file is, read from the disk. */
  static ReleaseFile of(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    long bytes = 0;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
      }
    }
    return new ReleaseFile(
        file.getFileName().toString(), bytes, HexFormat.of().formatHex(digest.digest()));
  }
}
