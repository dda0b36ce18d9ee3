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
import java.util.concurrent.locks.ReentrantLock;

/**
 * Named locks that only one thread of all processes on one data folder can hold: a locked file
 * each, which the operating system lets go of when its process dies.
 */
public final class Locks {
  // A process holds a file lock as a whole: its threads exclude one another here.
  private static final ConcurrentMap<Path, ReentrantLock> HELD = new ConcurrentHashMap<>();

  private final Path folder;

  /**
   * @param folder for the files; made when missing
   */
  public Locks(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** A lock that is held until it is closed. */
  public interface Held extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /**
   * Waits for a lock and takes it. A thread does not take one twice.
   *
   * @param name of the characters of a file name
   */
  public Held hold(String name) throws IOException {
    Path file = file(name);
    ReentrantLock ours = ours(file);
    ours.lock();
    return held(file, ours, false).orElseThrow();
  }

  /** Takes a lock if nobody holds it, and does not wait for it. */
  public Optional<Held> tryHold(String name) throws IOException {
    Path file = file(name);
    ReentrantLock ours = ours(file);
    return ours.tryLock() ? held(file, ours, true) : Optional.empty();
  }

  private Path file(String name) throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(name + ".lock");
  }

  private static ReentrantLock ours(Path file) {
    return HELD.computeIfAbsent(file, _ -> new ReentrantLock());
  }

  /** Takes the file's lock for a thread that has the process's own. */
  private static Optional<Held> held(Path file, ReentrantLock ours, boolean onlyIfFree)
      throws IOException {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        // Let go of by closing the channel.
        FileLock lock = onlyIfFree ? channel.tryLock() : channel.lock();
        if (lock == null) {
          channel.close();
        }
      } catch (Throwable e) {
        channel.close();
        throw e;
      }
      if (!channel.isOpen()) {
        ours.unlock();
        return Optional.empty();
      }
      return Optional.of(
          () -> {
            try {
              channel.close();
            } finally {
              ours.unlock();
            }
          });
    } catch (Throwable e) {
      ours.unlock();
      throw e;
    }
  }
}
