package io.factsheet.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Named locks that only one holder in all processes on one data folder can have: a locked file
 * each, which the operating system lets go of when its process dies.
 */
public final class Locks {
  // A process holds a file lock as a whole: its own threads exclude one another here.
  private static final ConcurrentMap<Path, Semaphore> WITHIN = new ConcurrentHashMap<>();

  private final Path folder;

  /**
   * @param folder for the files; made when missing
   */
  public Locks(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** A lock that is held until it is closed, by whichever thread. */
  public interface Held extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /**
   * Waits for a lock and takes it. Its holder would wait for itself for ever.
   *
   * @param name of the characters of a file name
   */
  public Held hold(String name) throws IOException {
    Path file = file(name);
    Semaphore within = within(file);
    within.acquireUninterruptibly();
    return lock(file, within, FileChannel::lock).orElseThrow();
  }

  /** Takes a lock if nobody holds it, and does not wait for it. */
  public Optional<Held> tryHold(String name) throws IOException {
    Path file = file(name);
    Semaphore within = within(file);
    return within.tryAcquire() ? lock(file, within, FileChannel::tryLock) : Optional.empty();
  }

  private Path file(String name) throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(name + ".lock");
  }

  private static Semaphore within(Path file) {
    return WITHIN.computeIfAbsent(file, _ -> new Semaphore(1, true));
  }

  @FunctionalInterface
  private interface Locking {
    @Nullable FileLock lock(FileChannel channel) throws IOException;
  }

  private static Optional<Held> lock(Path file, Semaphore within, Locking locking)
      throws IOException {
    FileChannel channel = null;
    boolean held = false;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      held = locking.lock(channel) != null;
      return held ? Optional.of(new OneHeld(channel, within)) : Optional.empty();
    } finally {
      if (!held) {
        close(channel, within);
      }
    }
  }

  private record OneHeld(FileChannel channel, Semaphore within) implements Held {
    @Override
    public void close() throws IOException {
      if (channel.isOpen()) {
        Locks.close(channel, within);
      }
    }
  }

  private static void close(@Nullable FileChannel channel, Semaphore within) throws IOException {
    // First the file's lock: who is let in next takes it again.
    try {
      if (channel != null) {
        channel.close();
      }
    } finally {
      within.release();
    }
  }
}
