package io.factsheet.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes to the file system that outlive a power cut, and that readers see whole or not at all.
 */
final class Disk {
  private Disk() {}

  /** Waits until a file, or the list of names in a folder, is on the disk. */
  static void sync(Path path) throws IOException {
    // A folder can be opened for reading only.
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Makes a folder and those above it, and their names last. */
  static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      makeFolder(above);
    }
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new NotDirectoryException(e.getFile());
    }
    if (above != null) {
      sync(above);
    }
  }

  /** Gives a file other content, at once. */
  static void replace(Path file, byte[] content) throws IOException {
    Path next = hidden(file);
    Files.write(next, content);
    sync(next);
    rename(next, file);
  }

  /** Copies a file to where nothing lies. */
  static void copy(Path file, Path to) throws IOException {
    Files.copy(file, to);
    sync(to);
  }

  /** Copies a file over another one, at once. */
  static void replace(Path file, Path with) throws IOException {
    Path next = hidden(file);
    Files.copy(with, next, StandardCopyOption.REPLACE_EXISTING);
    sync(next);
    rename(next, file);
  }

  /** Gives a file or folder another name on the same file system; a file there is replaced. */
  static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    Path folder = to.toAbsolutePath().getParent();
    if (folder != null) {
      sync(folder);
    }
  }

  /** A name beside a file or folder for one that is not finished. */
  static Path hidden(Path path) {
    return path.resolveSibling("." + path.getFileName() + ".part");
  }

  static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
