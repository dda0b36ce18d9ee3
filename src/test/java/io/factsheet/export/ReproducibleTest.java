package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same release gives the same bytes on machines that are set up differently. */
class ReproducibleTest {
  @TempDir Path folder;

  @Test
  void bytesDependOnNeitherZoneNorLocaleNorFolder() throws IOException, InterruptedException {
    String here = checksums();
    assertThat(elsewhere("one", "Asia/Kathmandu", "ar", "EG", "arab")).isEqualTo(here);
    assertThat(elsewhere("two", "America/St_Johns", "tr", "TR", "latn")).isEqualTo(here);
  }

  /** Prints the checksums of a release's files. */
  public static void main(String[] args) throws IOException {
    System.out.print(checksums());
  }

  private static String checksums() throws IOException {
    var checksums = new StringBuilder();
    for (Format format : Formats.ALL) {
      byte[] bytes = SmallRelease.bytes(format, SmallRelease.content());
      checksums.append(sha256(bytes)).append(' ').append(format.extension()).append('\n');
    }
    return checksums.toString();
  }

  private String elsewhere(String name, String zone, String language, String country, String digits)
      throws IOException, InterruptedException {
    Path temporary = Files.createDirectory(folder.resolve(name));
    Path errors = folder.resolve(name + ".err");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Duser.timezone=" + zone);
    command.add("-Duser.language=" + language);
    command.add("-Duser.country=" + country);
    command.add("-Duser.extensions=u-nu-" + digits);
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(ReproducibleTest.class.getName());
    Process process =
        new ProcessBuilder(command)
            .directory(temporary.toFile())
            .redirectError(errors.toFile())
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(() -> read(errors)).isZero();
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left.filter(file -> !file.getFileName().toString().startsWith("hsperf")))
          .isEmpty();
    }
    return printed;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
