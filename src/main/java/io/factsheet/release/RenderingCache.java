package io.factsheet.release;

import io.factsheet.model.ReleaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Files that are made on request and kept for the next one, in a folder of limited size. Each is
 * whole before anybody gets it.
 *
 * <p>Where there is no room, the files that nobody has asked for longest make it. One that was
 * asked for a moment ago is spared, as it may be about to be sent.
 */
public final class RenderingCache {
  private static final Duration SPARED = Duration.ofMinutes(1);

  private final Path folder;
  private final long limit;
  private final Semaphore places;
  private final Clock clock;
  private final Map<String, ReentrantLock> making = new ConcurrentHashMap<>();
  // Guarded by itself: all files that lie in the folder, by name.
  private final Map<String, Entry> entries = new HashMap<>();
  private boolean known;

  /**
   * @param folder of these files alone
   * @param limit of all of them together, in bytes
   * @param atOnce how many are made at the same time
   */
  public RenderingCache(Path folder, long limit, int atOnce, Clock clock) {
    this.folder = folder;
    this.limit = limit;
    this.places = new Semaphore(atOnce);
    this.clock = clock;
  }

  /**
   * A file that lies there.
   *
   * @param file null where another process made it: what it holds is not known
   */
  private record Entry(@Nullable ReleaseFile file, long bytes, Instant used) {}

  /** A file and where it lies. */
  record Rendered(ReleaseFile file, Path path) {}

  /** Whether a file of so many bytes fits at all. */
  boolean hasRoomFor(long bytes) {
    return bytes <= limit;
  }

  /**
   * The file of this name, made where it is not there.
   *
   * @param name that says all that the content depends on
   * @throws TooBusyException where too many are being made, or there is no room at this moment
   */
  Rendered get(String name, Draft.Body body) throws IOException {
    ReentrantLock lock = making.computeIfAbsent(name, _ -> new ReentrantLock());
    lock.lock();
    try {
      Optional<Rendered> there = find(name);
      return there.isPresent() ? there.get() : make(name, body);
    } finally {
      making.remove(name, lock); // who comes now and makes it again makes the same
      lock.unlock();
    }
  }

  /** Deletes the files whose names begin so; who asks for one gets it made again. */
  public void forget(String beginning) throws IOException {
    lookAround();
    synchronized (entries) {
      for (String name : List.copyOf(entries.keySet())) {
        if (name.startsWith(beginning)) {
          Disk.delete(folder.resolve(name));
          entries.remove(name);
        }
      }
    }
  }

  private Optional<Rendered> find(String name) {
    synchronized (entries) {
      Entry entry = entries.get(name);
      Path path = folder.resolve(name);
      if (entry == null || entry.file() == null || !Files.exists(path)) {
        return Optional.empty();
      }
      entries.put(name, new Entry(entry.file(), entry.bytes(), clock.instant()));
      return Optional.of(new Rendered(entry.file(), path));
    }
  }

  private Rendered make(String name, Draft.Body body) throws IOException {
    if (!places.tryAcquire()) {
      throw new TooBusyException("Too many files are being made.");
    }
    try (Draft draft = begin()) {
      ReleaseFile made = draft.add(name, body);
      makeRoom(name, made);
      Path path = folder.resolve(name);
      Disk.rename(draft.folder().resolve(name), path);
      return new Rendered(made, path);
    } finally {
      places.release();
    }
  }

  private Draft begin() throws IOException {
    lookAround();
    return Draft.in(folder.resolve("." + UUID.randomUUID() + ".part"));
  }

  /** Books the file in, and takes others out of the folder as far as it needs their room. */
  private void makeRoom(String name, ReleaseFile made) throws IOException {
    if (!hasRoomFor(made.bytes())) {
      throw new IOException(
          "A file of " + made.bytes() + " bytes does not fit among renderings of " + limit);
    }
    synchronized (entries) {
      entries.remove(name);
      Instant now = clock.instant();
      long taken = entries.values().stream().mapToLong(Entry::bytes).sum();
      List<String> oldest =
          entries.entrySet().stream()
              .filter(entry -> entry.getValue().used().plus(SPARED).isBefore(now))
              .sorted(Comparator.comparing(entry -> entry.getValue().used()))
              .map(Map.Entry::getKey)
              .toList();
      for (String old : oldest) {
        if (taken + made.bytes() <= limit) {
          break;
        }
        Disk.delete(folder.resolve(old));
        taken -= entries.remove(old).bytes();
      }
      if (taken + made.bytes() > limit) {
        throw new TooBusyException("There is no room for another file.");
      }
      entries.put(name, new Entry(made, made.bytes(), now));
    }
  }

  /** Counts what an earlier process left, before the first file is made. */
  private void lookAround() throws IOException {
    synchronized (entries) {
      if (known) {
        return;
      }
      for (Path path : Disk.list(folder)) {
        String name = path.getFileName().toString();
        if (name.startsWith(".")) {
          Disk.delete(path); // half made
        } else {
          Instant used = Files.getLastModifiedTime(path).toInstant();
          entries.put(name, new Entry(null, Files.size(path), used));
        }
      }
      known = true;
    }
  }
}
