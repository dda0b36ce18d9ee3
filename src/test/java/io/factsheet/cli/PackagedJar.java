package io.factsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the packaged jar in a folder, with settings as environment variables. */
final class PackagedJar {
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
  private static final int SECONDS = 120;

  /** How a command ended. */
  record Ended(int code, String out, String err) {}

  private PackagedJar() {}

  static Process start(Path folder, Map<String, String> settings, Path out, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar"));
    command.add(JAR.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(settings);
    builder.redirectOutput(out.toFile());
    builder.redirectError(Path.of(out + ".err").toFile());
    return builder.start();
  }

  static Ended run(Path folder, Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("factsheet", ".out");
    Process process = start(folder, settings, out, arguments);
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ended in time").isTrue();
      return new Ended(
          process.exitValue(), Files.readString(out), Files.readString(Path.of(out + ".err")));
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(out);
      Files.deleteIfExists(Path.of(out + ".err"));
    }
  }

  /** Properties as environment variables, by the rules of MicroProfile Config. */
  static Map<String, String> variables(Map<String, String> properties) {
    Map<String, String> variables = new TreeMap<>();
    properties.forEach(
        (name, value) ->
            variables.put(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
    return variables;
  }

  /** Copies a folder of this repository. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      walk.forEach(
          path -> {
            try {
              Path copy = to.resolve(from.relativize(path).toString());
              if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
              } else {
                Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
