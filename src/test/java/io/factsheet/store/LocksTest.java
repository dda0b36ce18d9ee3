package io.factsheet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocksTest {
  @TempDir Path folder;

  @Test
  void oneThreadAtATimeHoldsALock() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        // Each with locks of its own, as two parts of a program may have.
        Locks locks = new Locks(folder);
        all.add(
            threads.submit(
                () -> {
                  try (var _ = locks.hold("one")) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.sleep(1);
                    inside.decrementAndGet();
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void otherProcessesSeeTheFileLocked() throws IOException {
    Locks locks = new Locks(folder.resolve("made"));
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
    Path blocked = Files.createFile(folder.resolve("file"));
    Locks locks = new Locks(blocked);
    assertThatThrownBy(() -> locks.hold("one")).isInstanceOf(IOException.class);
    Files.delete(blocked);
    try (var held = locks.hold("one")) {
      assertThat(held).isNotNull();
    }
  }
}
