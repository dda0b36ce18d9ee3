package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.factsheet.PlainValidator;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator may put into the folder of descriptors, knowing or not. */
class DescriptorFolderTest {
  private final FieldTypes types = new FieldTypes(Gazetteer.load());
  private final Validator validator = PlainValidator.create();

  @TempDir Path folder;

  private Datasets load() throws IOException {
    return Datasets.load(types, validator, folder);
  }

  private void assertRefused(String... messages) {
    assertThatThrownBy(this::load)
        .isInstanceOf(InvalidDescriptorsException.class)
        .hasMessageContainingAll(messages);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void allProblemsOfAllFilesStopTheStart() throws IOException {
    write("a.yaml", "name: A");
    write("b.yml", DescriptorCases.sound());
    write("c.yaml", DescriptorCases.sound().replace("type: actor", "type: actr"));
    Files.write(folder.resolve("d.yaml"), "name: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    write("e.yaml", "");
    write("f.yaml", DescriptorCases.sound().replace("name: grain_shipments", "name: deployments"));
    assertRefused(
        "a.yaml:1: name: It is \"A\". Use up to 41",
        "a.yaml:1: fields: It is missing. Declare at least one field.",
        "c.yaml:2: name: \"grain_shipments\" is already declared in " + folder.resolve("b.yml"),
        "c.yaml:14: fields[0].type: There is no type \"actr\". Did you mean \"actor\"?",
        "d.yaml:1: file: It is not UTF-8.",
        "e.yaml:1: file: It is empty.",
        "f.yaml:2: name: \"deployments\" is already declared in the built-in deployments.yaml.");
  }

  @Test
  void whatIsNoDescriptorIsPassedOver() throws IOException {
    write("GRAIN.YAML", DescriptorCases.sound());
    write(".hidden.yaml", "no: descriptor");
    write("notes.txt", "no descriptor");
    write("grain.yaml.bak", "no descriptor");
    Files.createDirectory(folder.resolve("empty"));
    Path hidden = Files.createDirectory(folder.resolve(".git"));
    Files.writeString(hidden.resolve("x.yaml"), "no: descriptor");
    assertThat(load().named("grain_shipments")).isPresent();
  }

  /** As Kubernetes mounts a ConfigMap. */
  @Test
  void linksAreFollowed() throws IOException {
    Path data = Files.createDirectory(folder.resolve("..2026_01_02"));
    Files.writeString(data.resolve("grain.yaml"), DescriptorCases.sound());
    Files.createSymbolicLink(folder.resolve("..data"), data.getFileName());
    Files.createSymbolicLink(folder.resolve("grain.yaml"), Path.of("..data/grain.yaml"));
    assertThat(load().named("grain_shipments")).isPresent();
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    Files.createDirectory(folder.resolve("a.yaml"));
    Files.createSymbolicLink(folder.resolve("b.yaml"), Path.of("nowhere.yaml"));
    Files.createSymbolicLink(folder.resolve("c.yaml"), Path.of("c.yaml"));
    Files.createSymbolicLink(folder.resolve("d.yaml"), Path.of("/dev/zero"));
    Path drafts = Files.createDirectory(folder.resolve("drafts"));
    Files.writeString(drafts.resolve("x.yml"), "name: x");
    try (RandomAccessFile large = new RandomAccessFile(folder.resolve("e.yaml").toFile(), "rw")) {
      large.setLength(100_000_000);
    }
    assertRefused(
        "a.yaml:1: file: It is a folder.",
        "b.yaml:1: file: It cannot be read: ",
        "c.yaml:1: file: It cannot be read: ",
        "d.yaml:1: file: It is no file, but a pipe or a device.",
        "drafts:1: folder: Descriptors lie in it",
        "e.yaml:1: file: It has 100000000 bytes");
  }

  @Test
  void aFileThatMayNotBeReadIsNamed() throws IOException {
    Path file = write("a.yaml", DescriptorCases.sound());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
    // The system denies nothing to its administrator.
    assumeThat(Files.isReadable(file)).isFalse();
    assertRefused("a.yaml:1: file: It cannot be read: permission denied.");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() throws IOException {
    Path file = write("file", "");
    for (Path wrong : new Path[] {folder.resolve("nowhere"), file}) {
      assertThatThrownBy(() -> Datasets.load(types, validator, wrong))
          .isInstanceOf(InvalidDescriptorsException.class)
          .hasMessageContaining(wrong + ":1: folder: There is no such folder. Make it, or set");
    }
  }
}
