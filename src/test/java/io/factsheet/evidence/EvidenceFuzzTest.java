package io.factsheet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets a fuzzer look for a text that makes a check fail. It follows which branches its texts reach,
 * from the expressions that the checks are tested with; a seed and a count of runs bound it.
 */
class EvidenceFuzzTest {
  private static final int RUNS = Integer.getInteger("fuzz.runs", 10_000);

  @TempDir Path folder;

  @Test
  void noTextMakesACheckFail() throws Exception {
    Path log = folder.resolve("log");
    Process fuzzer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                Jazzer.class.getName(),
                "--target_class=" + EvidenceFuzzer.class.getName(),
                "--instrumentation_includes=io.factsheet.**",
                "--custom_hook_includes=io.factsheet.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-runs=" + RUNS,
                "-seed=1",
                "-max_len=1000",
                corpus().toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      int exit = fuzzer.waitFor();
      String said = Files.readString(log, StandardCharsets.ISO_8859_1);
      assertThat(exit).as(said).isZero();
      assertThat(said).contains("Done " + RUNS + " runs").contains("NEW");
    } finally {
      fuzzer.destroyForcibly();
    }
  }

  /** The test libraries that the fuzzer would take for its own are left out. */
  private static String classPath() {
    return Stream.of(
            EvidenceCheck.class,
            EvidenceFuzzer.class,
            Jazzer.class,
            FuzzedDataProvider.class,
            Assertions.class,
            NullMarked.class,
            JsonMapper.class,
            JsonFactory.class,
            JsonFormat.class,
            CsvReader.class)
        .map(EvidenceFuzzTest::place)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
  }

  private Path corpus() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    int number = 0;
    for (String language : List.of("en", "de")) {
      try (var in = getClass().getResourceAsStream("/evidence/mentions-" + language + ".txt")) {
        String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String line : lines.lines().filter(one -> one.contains(" => ")).toList()) {
          Files.writeString(
              corpus.resolve(Integer.toString(number++)), line.substring(0, line.indexOf(" => ")));
        }
      }
    }
    return corpus;
  }
}
