package io.factsheet.release;

import io.factsheet.model.ReleaseFile;
import io.factsheet.model.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A release in the making: a folder that goes away when it is closed, unless it is to be kept. */
final class Draft implements AutoCloseable {
  private final Path folder;
  private boolean kept;

  private Draft(Path folder) {
    this.folder = folder;
  }

  /** Begins with an empty folder, whatever lay there. */
  static Draft in(Path folder) throws IOException {
    Disk.delete(folder);
    Disk.makeFolder(folder);
    return new Draft(folder);
  }

  Path folder() {
    return folder;
  }

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Adds a file.
   *
   * @return what lies on the disk, which is what was written
   */
  ReleaseFile add(String name, Body body) throws IOException {
    Path path = folder.resolve(name);
    MessageDigest digest = Sha256.digest();
    try (OutputStream out =
        new BufferedOutputStream(
            new DigestOutputStream(Files.newOutputStream(path), digest), 1 << 16)) {
      body.write(out);
    }
    Disk.sync(path);
    ReleaseFile onDisk = Checksums.of(path);
    String written = HexFormat.of().formatHex(digest.digest());
    if (!onDisk.sha256().equals(written)) {
      throw new IOException(
          path + " was written with SHA-256 " + written + " and reads back as " + onDisk.sha256());
    }
    return onDisk;
  }

  /** Says that the folder is complete: its names last. */
  void complete() throws IOException {
    Disk.sync(folder);
  }

  void keep() {
    kept = true;
  }

  @Override
  public void close() throws IOException {
    if (!kept) {
      Disk.delete(folder);
    }
  }
}
