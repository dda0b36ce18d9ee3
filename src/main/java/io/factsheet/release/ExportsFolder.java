package io.factsheet.release;

import io.factsheet.export.DataPackage;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.model.Removal;
import io.factsheet.model.Sha256;
import io.factsheet.release.Publication.Stopped;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The folder of what is published: {@code <dataset>/<number>/<file>}, and {@code
 * <dataset>/index.json}. Whatever has its name there is whole; what is on its way has a name that
 * begins with a point.
 */
final class ExportsFolder {
  private final Path root;

  ExportsFolder(Path root) {
    this.root = root;
  }

  boolean exists() {
    return Files.isDirectory(root);
  }

  Path index(String dataset) {
    return root.resolve(dataset).resolve(ReleaseIndex.FILE);
  }

  Path release(String dataset, int number) {
    return root.resolve(dataset).resolve(Integer.toString(number));
  }

  Path file(Release release, ReleaseFile file) {
    return release(release.dataset(), release.number()).resolve(file.name());
  }

  boolean holds(Release release) {
    return Files.isDirectory(release(release.dataset(), release.number()));
  }

  /** A release that lies there although the database has none of so high a number. */
  Optional<Stopped> unknown(String dataset, int newest) throws IOException {
    for (Path entry : Disk.list(root.resolve(dataset))) {
      String name = entry.getFileName().toString();
      if (name.matches("[1-9][0-9]{0,8}") && Integer.parseInt(name) > newest) {
        return Optional.of(
            new Stopped(
                entry,
                newest == 0 ? "no release" : "no release after " + newest,
                "one that the database does not know",
                "Restore the database that knows it, or move the folder away."));
      }
    }
    return Optional.empty();
  }

  /** The first file of a release that is to be kept and is not as recorded, bit by bit. */
  Optional<Stopped> check(Release release) throws IOException {
    return check(release, release(release.dataset(), release.number()));
  }

  static Optional<Stopped> check(Release release, Path folder) throws IOException {
    for (ReleaseFile file : release.keptFiles()) {
      Optional<Stopped> wrong = check(file, folder.resolve(file.name()));
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  static Optional<Stopped> check(ReleaseFile file, Path path) throws IOException {
    String found =
        Files.isRegularFile(path) ? "SHA-256 " + Checksums.of(path).sha256() : "no such file";
    String expected = "SHA-256 " + file.sha256();
    return found.equals(expected)
        ? Optional.empty()
        : Optional.of(new Stopped(path, expected, found, "Put back the file as it was published."));
  }

  /** Whether a file that is not to be kept still lies there. */
  boolean holdsUnkept(List<Release> releases) {
    return releases.stream()
        .anyMatch(
            release ->
                release.files().stream()
                    .anyMatch(file -> !file.kept() && Files.exists(file(release, file))));
  }

  /** Removes the files of a release that are not to be kept, where they still lie there. */
  void removeUnkept(Release release) throws IOException {
    for (ReleaseFile file : release.files()) {
      if (!file.kept()) {
        Files.deleteIfExists(file(release, file));
      }
    }
  }

  /** The descriptor that a release was made with, in canonical JSON, where its package tells. */
  Optional<String> descriptor(Release release) throws IOException {
    Path file = release(release.dataset(), release.number()).resolve(DataPackage.FILE);
    if (!Files.exists(file)) {
      return Optional.empty(); // an older version of the program made none
    }
    try (Reader json = Files.newBufferedReader(file)) {
      return DataPackage.descriptor(json)
          .filter(found -> Sha256.of(found).equals(release.descriptorSha256()));
    }
  }

  /** Takes a release from its place, under a name that says that it is not published. */
  Path takeAway(Release release) throws IOException {
    Path place = release(release.dataset(), release.number());
    Path away = Disk.hidden(place);
    if (Files.exists(place)) {
      Disk.delete(away);
      Disk.rename(place, away);
    }
    return away;
  }

  /** Moves a complete draft to the place of its release, where nothing may lie yet. */
  void place(Path draft, Release release) throws IOException {
    Path place = release(release.dataset(), release.number());
    Disk.makeFolder(root.resolve(release.dataset()));
    if (Files.exists(place)) {
      throw new IOException(place + " exists already");
    }
    try {
      Disk.rename(draft, place);
    } catch (AtomicMoveNotSupportedException _) {
      // The data folder is on another file system, as two volumes of a container are.
      copy(draft, place);
    }
  }

  private static void copy(Path draft, Path place) throws IOException {
    fill(
        place,
        coming -> {
          for (Path file : Disk.list(draft)) {
            Disk.copy(file, coming.resolve(file.getFileName()));
          }
          return Optional.empty();
        });
    Disk.delete(draft);
  }

  /** Puts files into a folder that nobody sees yet; says what is wrong with them, if anything. */
  @FunctionalInterface
  interface Filling {
    Optional<Stopped> into(Path folder) throws IOException;
  }

  /**
   * Makes a folder of releases, whole or not at all: where anything is wrong or fails, nothing of
   * it stays.
   */
  static Optional<Stopped> fill(Path place, Filling filling) throws IOException {
    Path coming = Disk.hidden(place);
    Disk.delete(coming);
    try {
      Disk.makeFolder(coming);
      Optional<Stopped> wrong = filling.into(coming);
      if (wrong.isPresent()) {
        Disk.delete(coming);
      } else {
        Disk.sync(coming);
        Disk.rename(coming, place);
      }
      return wrong;
    } catch (IOException e) {
      giveUp(coming, e); // it may be this that fills the disk
      throw e;
    }
  }

  private static void giveUp(Path coming, IOException why) {
    try {
      Disk.delete(coming);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  /**
   * The releases that the index lists, the newest first; empty where there is no index.
   *
   * @throws IllegalArgumentException where the file is no index, saying what is wrong
   */
  Optional<List<Release>> readIndex(String dataset) throws IOException {
    Path file = index(dataset);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ReleaseIndex.read(dataset, Files.readString(file)));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("no UTF-8", e);
    }
  }

  /** Whether a release is in its place, and the index says so. */
  boolean isListed(Release release) throws IOException {
    if (!holds(release)) {
      return false;
    }
    try {
      return readIndex(release.dataset()).orElse(List.of()).stream()
          .anyMatch(one -> one.number() == release.number());
    } catch (IllegalArgumentException _) {
      return false; // it is written anew
    }
  }

  /**
   * The facts that the index says were removed for legal reasons.
   *
   * @throws IllegalArgumentException where the file is no index, saying what is wrong
   */
  List<Removal> readRemovals(String dataset) throws IOException {
    Path file = index(dataset);
    return Files.exists(file) ? ReleaseIndex.readRemovals(Files.readString(file)) : List.of();
  }

  /**
   * Makes the index list these releases, the newest first, and these removals; does nothing where
   * it does already.
   */
  void writeIndex(String dataset, List<Release> releases, List<Removal> removals)
      throws IOException {
    byte[] wanted =
        ReleaseIndex.write(dataset, releases, removals).getBytes(StandardCharsets.UTF_8);
    Path file = index(dataset);
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), wanted)) {
      Disk.replace(file, wanted);
    }
  }

  /** Removes what a process that died left on its way. */
  void clean(String dataset) throws IOException {
    Path folder = root.resolve(dataset);
    for (Path entry : Disk.list(folder)) {
      if (entry.getFileName().toString().matches("\\..*\\.part")) {
        Disk.delete(entry);
      }
    }
  }
}
