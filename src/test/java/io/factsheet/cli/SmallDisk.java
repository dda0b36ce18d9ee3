package io.factsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of a few megabytes in memory, which can run full. Root alone can make one. */
final class SmallDisk implements AutoCloseable {
  private static final byte[] BLOCK = new byte[4096];

  private final Path folder;
  private final Path filler;

  private SmallDisk(Path folder) {
    this.folder = folder;
    this.filler = folder.resolve("filler");
  }

  /** Skips the test where this machine does not permit it. */
  static SmallDisk at(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    int code = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString());
    assumeTrue(code == 0, "only root, on Linux, can mount a small disk to fill");
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(BLOCK);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  void makeRoom() throws IOException {
    Files.delete(filler);
  }

  void makeReadOnly() throws IOException, InterruptedException {
    assertThat(run("mount", "-o", "remount,ro", folder.toString())).isZero();
  }

  void makeWritable() throws IOException, InterruptedException {
    assertThat(run("mount", "-o", "remount,rw", folder.toString())).isZero();
  }

  @Override
  public void close() throws IOException {
    try {
      assertThat(run("umount", folder.toString())).isZero();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
