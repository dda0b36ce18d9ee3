package io.factsheet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLocksTest extends LocksContract {
  @TempDir Path folder;

  @Override
  Locks locks() {
    return new FileLocks(folder.resolve("made"));
  }

  @Override
  Process holder(String name) throws IOException {
    return LockHolder.start("sqlite", folder.resolve("made").toString(), name);
  }

  @Test
  void otherProcessesSeeTheFileLocked() throws IOException {
    Locks locks = locks();
    Path file = folder.resolve("made/one.lock");
    try (var _ = locks.hold("one");
        var _ = locks.hold("other");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      assertThatThrownBy(channel::tryLock).isInstanceOf(OverlappingFileLockException.class);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      assertThat(channel.tryLock()).isNotNull();
    }
  }

  @Test
  void aFolderThatCannotBeMadeLeavesNothingLocked() throws IOException {
    Path blocked = Files.createFile(folder.resolve("made"));
    Locks locks = locks();
    assertThatThrownBy(() -> locks.hold("one")).isInstanceOf(IOException.class);
    Files.delete(blocked);
    try (var held = locks.hold("one")) {
      assertThat(held).isNotNull();
    }
  }
}
