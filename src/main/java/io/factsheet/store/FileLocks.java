package io.factsheet.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Locks among the processes on one data folder: a locked file each, which the operating system lets
 * go of when its process dies.
 */
final class FileLocks implements Locks {
  // A process holds a file lock as a whole: its own threads exclude one another here.
  private static final Turns<Path> WITHIN = new Turns<>();

  private final Path folder;

  /**
   * @param folder for the files; made when missing
   */
  FileLocks(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public Held hold(String name) throws IOException {
    Path file = file(name);
    Semaphore within = WITHIN.of(file);
    within.acquireUninterruptibly();
    return lock(file, within, FileChannel::lock).orElseThrow();
  }

  @Override
  public Optional<Held> tryHold(String name) throws IOException {
    Path file = file(name);
    Semaphore within = WITHIN.of(file);
    return within.tryAcquire() ? lock(file, within, FileChannel::tryLock) : Optional.empty();
  }

  private Path file(String name) throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(name + ".lock");
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
    public void check() {
      if (!channel.isOpen()) {
        throw new StoreException("A lock was asked for after it was let go of.");
      }
    }

    @Override
    public void close() throws IOException {
      if (channel.isOpen()) {
        FileLocks.close(channel, within);
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
