package io.factsheet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
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

  @Test
  void whoDoesNotWaitIsToldThatItIsHeld() throws Exception {
    Locks locks = new Locks(folder);
    var held = locks.tryHold("one").orElseThrow();
    assertThat(locks.tryHold("one")).isEmpty();
    assertThat(new Locks(folder).tryHold("one")).isEmpty();
    // Work that was begun by one thread may end in another.
    Thread other =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    held.close();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
    other.join();
    try (var again = locks.tryHold("one").orElseThrow()) {
      assertThat(again).isNotNull();
    }
  }

  @Test
  void anotherProcessThatHoldsItIsNotWaitedFor() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('h');
      assertThat(new Locks(folder).tryHold("one")).isEmpty();
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (var again = new Locks(folder).hold("one")) {
      assertThat(again).isNotNull();
    }
  }

  /** Holds a lock until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      var held = new Locks(Path.of(arguments[0])).hold("one");
      System.out.print('h');
      System.out.flush();
      Thread.sleep(Duration.ofDays(1));
      held.close();
    }
  }
}
