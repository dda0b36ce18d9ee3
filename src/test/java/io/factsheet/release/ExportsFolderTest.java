package io.factsheet.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsFolderTest {
  private static final Path MEMORY = Path.of("/dev/shm");

  @TempDir Path temp;

  private static Release release(List<ReleaseFile> files) {
    return new Release("d", 1, Instant.EPOCH, "0", "1.0", 1, 1, null, files);
  }

  @Test
  void aDraftOnAnotherFileSystemIsCopiedAndThenShown() throws IOException {
    assumeThat(MEMORY).isDirectory();
    assumeThat(Files.getFileStore(MEMORY)).isNotEqualTo(Files.getFileStore(temp));
    Path drafts = Files.createTempDirectory(MEMORY, "drafts");
    try {
      ExportsFolder exports = new ExportsFolder(temp);
      // What a process left that died while it copied
      Files.writeString(
          Files.createDirectories(temp.resolve("d/.1.part")).resolve("d.csv"), "half");
      Draft draft = Draft.in(drafts.resolve("1"));
      Release release = release(List.of(draft.add("d.csv", out -> out.write('1'))));
      exports.place(draft.folder(), release);
      assertThat(exports.check(release)).isEmpty();
      assertThat(Newsroom.contentOf(temp).keySet()).containsExactly("d/1/d.csv");
      assertThat(draft.folder()).doesNotExist();
    } finally {
      Disk.delete(drafts);
    }
  }

  @Test
  void nothingStaysOfAFolderThatCannotBeFilled() {
    assertThatThrownBy(
            () ->
                ExportsFolder.fill(
                    temp.resolve("d/1"),
                    coming -> {
                      Files.writeString(coming.resolve("d.csv"), "half");
                      throw new IOException("No space left on device");
                    }))
        .hasMessage("No space left on device");
    assertThat(temp.resolve("d")).isEmptyDirectory();
  }

  @Test
  void aReleaseIsNeverPlacedOverAnother() throws IOException {
    ExportsFolder exports = new ExportsFolder(temp.resolve("exports"));
    Path there = Files.createDirectories(temp.resolve("exports/d/1"));
    Path draft = Files.createDirectories(temp.resolve("draft"));
    assertThatThrownBy(() -> exports.place(draft, release(List.of())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(there.toString());
    assertThat(draft).exists();
  }

  @Test
  void whatHasNoNameYetIsNoRelease() throws IOException {
    Files.createDirectories(temp.resolve("d/.2.part"));
    Files.createDirectories(temp.resolve("d/01"));
    Files.createDirectories(temp.resolve("d/notes"));
    ExportsFolder exports = new ExportsFolder(temp);
    assertThat(exports.unknown("d", 0)).isEmpty();
    Files.createDirectories(temp.resolve("d/2"));
    assertThat(exports.unknown("d", 2)).isEmpty();
    assertThat(exports.unknown("d", 1)).isPresent();
  }

  @Test
  void theIndexIsRewrittenOnlyWhereItDiffers() throws IOException {
    ExportsFolder exports = new ExportsFolder(temp);
    Files.createDirectories(temp.resolve("d"));
    List<Release> releases = List.of(release(List.of(new ReleaseFile("d.csv", 1, "0".repeat(64)))));
    exports.writeIndex("d", releases, List.of());
    Object before = Files.getAttribute(exports.index("d"), "unix:ino");
    exports.writeIndex("d", releases, List.of());
    assertThat(Files.getAttribute(exports.index("d"), "unix:ino")).isEqualTo(before);
    assertThat(exports.readIndex("d")).contains(releases);
    exports.writeIndex("d", List.of(), List.of());
    assertThat(exports.readIndex("d")).contains(List.of());
    assertThat(exports.readIndex("e")).isEmpty();
  }
}
