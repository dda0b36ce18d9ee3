package io.factsheet.release;

import io.factsheet.model.ReleaseFile;
import io.factsheet.release.Publication.Stopped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder with a list of the checksums of all files in it and below, which {@code sha256sum
 * --check} reads too. It is made under another name, and has its own once it is whole.
 */
public final class SealedFolder {
  private static final String MEND = "Take another backup.";

  private SealedFolder() {}

  /** Fills a folder. */
  @FunctionalInterface
  public interface Filling {
    void fill(Path folder) throws IOException;
  }

  /**
   * Makes a folder that is whole, or none.
   *
   * @param folder that is not there yet
   */
  public static void make(Path folder, Filling filling) throws IOException {
    Path coming = Disk.hidden(folder.toAbsolutePath());
    Disk.delete(coming);
    Disk.makeFolder(coming);
    try {
      filling.fill(coming);
      Disk.replace(
          coming.resolve(Checksums.FILE),
          Checksums.list(files(coming)).getBytes(StandardCharsets.UTF_8));
      syncFolders(coming);
      Disk.rename(coming, folder.toAbsolutePath());
    } finally {
      Disk.delete(coming); // it is gone already where all went well
    }
  }

  /** What is first found to be missing, changed or not on the list. */
  public static Optional<Stopped> check(Path folder) throws IOException {
    Path list = folder.resolve(Checksums.FILE);
    if (!Files.isRegularFile(list)) {
      return Optional.of(new Stopped(list, "the list of a backup's checksums", "no file", MEND));
    }
    Map<String, String> listed = new HashMap<>();
    for (String line : Files.readAllLines(list)) {
      String[] parts = line.split("  ", 2);
      if (parts.length != 2 || !isBelow(parts[1])) {
        return Optional.of(new Stopped(list, "checksums and names of files", line, MEND));
      }
      listed.put(parts[1], parts[0]);
    }
    for (ReleaseFile file : files(folder)) {
      String sha256 = listed.remove(file.name());
      if (!file.sha256().equals(sha256)) {
        return Optional.of(
            new Stopped(
                folder.resolve(file.name()),
                sha256 == null ? "no file of this name" : "SHA-256 " + sha256,
                "SHA-256 " + file.sha256(),
                MEND));
      }
    }
    return listed.keySet().stream()
        .sorted()
        .findFirst()
        .map(name -> new Stopped(folder.resolve(name), "a file", "none", MEND));
  }

  private static boolean isBelow(String name) {
    try {
      Path path = Path.of(name);
      return !path.isAbsolute() && path.normalize().equals(path) && !path.startsWith("..");
    } catch (InvalidPathException _) {
      return false;
    }
  }

  /** Every file but the list itself, named by its path below the folder. */
  private static List<ReleaseFile> files(Path folder) throws IOException {
    List<ReleaseFile> files = new ArrayList<>();
    for (Path path : below(folder, Files::isRegularFile)) {
      String name = folder.relativize(path).toString().replace('\\', '/');
      if (!name.equals(Checksums.FILE)) {
        ReleaseFile file = Checksums.of(path);
        files.add(new ReleaseFile(name, file.bytes(), file.sha256()));
      }
    }
    return files;
  }

  private static void syncFolders(Path folder) throws IOException {
    for (Path path : below(folder, Files::isDirectory)) {
      Disk.sync(path);
    }
  }

  private static List<Path> below(Path folder, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(wanted).sorted().toList();
    }
  }
}
