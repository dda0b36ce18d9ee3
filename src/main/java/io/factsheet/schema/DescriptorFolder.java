package io.factsheet.schema;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The descriptors of a newsroom: all {@code .yaml} and {@code .yml} files of a folder. Hidden ones
 * are passed over, as a mounted ConfigMap and editors leave them there.
 */
final class DescriptorFolder {
  private static final Pattern DESCRIPTOR =
      Pattern.compile("[^.].*\\.ya?ml", Pattern.CASE_INSENSITIVE);
  private static final long MOST_BYTES = 1 << 20;

  private final Path folder;
  private final List<DescriptorProblem> problems;

  DescriptorFolder(Path folder, List<DescriptorProblem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** Adds each file that can be read, by its path; the others are problems. */
  void read(Map<String, String> files) {
    if (!Files.isDirectory(folder)) {
      problem(
          folder,
          "folder",
          "There is no such folder.",
          "Make it, or set factsheet.datasets.dir to the folder of your descriptors.");
      return;
    }
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path path : listed.sorted().toList()) {
        if (isDescriptor(path)) {
          readFile(path, files);
        } else if (holdsDescriptors(path)) {
          problem(
              path,
              "folder",
              "Descriptors lie in it, and folders within the folder are not read.",
              "Move them up, or begin the name of this folder with a dot.");
        }
      }
    } catch (IOException e) {
      unreadable(folder, "folder", e);
    }
  }

  private void readFile(Path path, Map<String, String> files) {
    try {
      if (Files.isDirectory(path)) {
        problem(path, "file", "It is a folder.", "Rename it, or begin its name with a dot.");
      } else if (Files.exists(path) && !Files.isRegularFile(path)) {
        problem(path, "file", "It is no file, but a pipe or a device.", "Remove it.");
      } else if (Files.size(path) > MOST_BYTES) {
        problem(
            path,
            "file",
            "It has " + Files.size(path) + " bytes, more than a descriptor can have.",
            "Use at most " + MOST_BYTES + " bytes; facts do not belong into this folder.");
      } else {
        files.put(path.toString(), Files.readString(path));
      }
    } catch (CharacterCodingException _) {
      problem(path, "file", "It is not UTF-8.", "Save it as UTF-8.");
    } catch (IOException e) {
      unreadable(path, "file", e);
    }
  }

  private static boolean isDescriptor(Path path) {
    return DESCRIPTOR.matcher(path.getFileName().toString()).matches();
  }

  private static boolean holdsDescriptors(Path path) {
    if (path.getFileName().toString().startsWith(".") || !Files.isDirectory(path)) {
      return false;
    }
    try (DirectoryStream<Path> within =
        Files.newDirectoryStream(path, DescriptorFolder::isDescriptor)) {
      return within.iterator().hasNext();
    } catch (IOException _) {
      // As lost+found on a volume of its own, which only the system may read.
      return false;
    }
  }

  private void unreadable(Path path, String place, IOException e) {
    String why =
        switch (e) {
          case AccessDeniedException _ -> "permission denied";
          case FileSystemException failed when failed.getReason() != null -> failed.getReason();
          default -> e.getClass().getSimpleName();
        };
    problem(
        path,
        place,
        "It cannot be read: " + why + ".",
        "Let the service read it, or remove it; a link must lead to a file.");
  }

  private void problem(Path path, String place, String message, String mend) {
    problems.add(new DescriptorProblem(path.toString(), 1, place, message, mend));
  }
}
