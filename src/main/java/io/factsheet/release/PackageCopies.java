package io.factsheet.release;

import io.factsheet.export.DataPackage;
import io.factsheet.model.ReleaseFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Copies of the latest descriptors of data packages, whose paths lead from another address than
 * that of their files. A copy lies on the disk, so that it is sent like every file.
 */
public final class PackageCopies {
  private final Path folder;
  private final Map<String, ArchivedFile> latest = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * @param folder of these copies alone
   */
  public PackageCopies(Path folder) {
    this.folder = folder;
  }

  /**
   * The copy of a descriptor; made where it is not there yet.
   *
   * @param prefix of every path in it, with a slash at its end; always the same for a release
   */
  public ArchivedFile of(ArchivedFile original, String prefix) throws IOException {
    String dataset = original.release().dataset();
    lock.lock();
    try {
      ArchivedFile last = latest.get(dataset);
      if (last != null && last.release().equals(original.release()) && Files.exists(last.path())) {
        return last;
      }
      ArchivedFile copy = make(original, prefix);
      for (Path other : Disk.list(folder)) {
        boolean isOfDataset = other.getFileName().toString().startsWith(dataset + "-");
        // The last one may still be on its way to somebody.
        boolean isNeeded = other.equals(copy.path()) || (last != null && other.equals(last.path()));
        if (isOfDataset && !isNeeded) {
          Disk.delete(other);
        }
      }
      latest.put(dataset, copy);
      return copy;
    } finally {
      lock.unlock();
    }
  }

  /** Deletes the copies of a dataset, as its releases are others now. */
  public void forget(String dataset) throws IOException {
    lock.lock();
    try {
      latest.remove(dataset);
      for (Path copy : Disk.list(folder)) {
        if (copy.getFileName().toString().startsWith(dataset + "-")) {
          Disk.delete(copy);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private ArchivedFile make(ArchivedFile original, String prefix) throws IOException {
    Disk.makeFolder(folder);
    Path path =
        folder.resolve(original.release().dataset() + "-" + original.release().number() + ".json");
    Path coming = Disk.hidden(path);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(coming))) {
      DataPackage.relocate(original.path(), prefix, out);
    }
    Disk.rename(coming, path);
    ReleaseFile made = Checksums.of(path);
    return new ArchivedFile(
        original.release(), new ReleaseFile(DataPackage.FILE, made.bytes(), made.sha256()), path);
  }
}
