package io.factsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.model.Sha256;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the packaged jar, and what they end with. */
class CommandsIT {
  @TempDir Path home;

  @BeforeEach
  void copySeeds() throws IOException {
    PackagedJar.copy(Path.of("seeds"), home.resolve("seeds"));
  }

  private PackagedJar.Ended run(String... arguments) throws Exception {
    return PackagedJar.run(home, Map.of(), arguments);
  }

  private Map<String, String> published() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(home.resolve("exports"))) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        files.put(path.toString(), Sha256.of(Files.readAllBytes(path)));
      }
    }
    return files;
  }

  @Test
  void refreshPublishesOnceAndOpensNoPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, String> settings =
          Map.of("QUARKUS_HTTP_PORT", Integer.toString(taken.getLocalPort()));
      PackagedJar.Ended first = PackagedJar.run(home, settings, "refresh");
      assertThat(first.out()).startsWith("seeds: published. Published aid_pledges 1");
      assertThat(first.code()).as(first.err()).isZero();
      Map<String, String> published = published();
      assertThat(published).hasSizeGreaterThan(20);
      PackagedJar.Ended second = PackagedJar.run(home, settings, "refresh", "seeds");
      assertThat(second.out()).startsWith("seeds: unchanged. Nothing new.");
      assertThat(second.code()).isZero();
      assertThat(published()).isEqualTo(published);
    }
  }

  @Test
  void aRefusedFactEndsWithOneAndItsFindings() throws Exception {
    Path facts = home.resolve("seeds/facts/deployments.ndjson");
    Files.writeString(
        facts, Files.readString(facts).replace("up to 150 soldiers", "up to 1500 soldiers"));
    PackagedJar.Ended ended = run("refresh");
    assertThat(ended.out())
        .contains("1 fact was refused")
        .contains("facts/deployments.ndjson:1: error quote.absent: ");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void aHeldRunEndsWithOneAndPublishesNothing() throws Exception {
    PackagedJar.Ended ended =
        PackagedJar.run(home, Map.of("FACTSHEET_FEEDS_SEEDS_HOLD", "true"), "refresh");
    assertThat(ended.out())
        .startsWith("seeds: held. Held until an editor decides.")
        .contains("POST /runs/1/approve or /runs/1/discard");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(home.resolve("exports")).doesNotExist();
  }

  @Test
  void aBrokenFeedEndsWithThreeAndLeavesTheReleaseAlone() throws Exception {
    run("refresh");
    Map<String, String> published = published();
    Path sources = home.resolve("seeds/sources.yaml");
    Files.writeString(sources, Files.readString(sources) + "\n}");
    PackagedJar.Ended ended = run("refresh");
    assertThat(ended.out()).startsWith("seeds: failed. ").contains("sources.yaml:");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(published()).isEqualTo(published);
  }

  @Test
  void aBackupIsRestoredElsewhere() throws Exception {
    run("refresh");
    PackagedJar.Ended made = run("backup", "kept");
    assertThat(made.out()).isEqualTo("The backup is in kept.\n");
    assertThat(made.err()).contains("revision: ", "deployments: 1 release");
    assertThat(made.code()).isZero();
    PackagedJar.Ended again = run("backup", "kept");
    assertThat(again.err()).contains("kept is there already. Name a new folder.");
    assertThat(again.code()).isEqualTo(2);

    PackagedJar.Ended full = run("restore", "kept");
    assertThat(full.err()).contains("Nothing was restored. The database is not empty");
    assertThat(full.code()).isEqualTo(3);

    Map<String, String> published = published();
    Path kept = home.resolve("kept");
    home = Files.createDirectories(home.resolve("elsewhere"));
    copySeeds();
    PackagedJar.Ended restored = run("restore", kept.toString());
    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(published().values()).containsExactlyElementsOf(published.values());
    PackagedJar.Ended refreshed = run("refresh");
    assertThat(refreshed.out()).startsWith("seeds: unchanged. Nothing new.");

    Files.writeString(kept.resolve("exports/deployments/index.json"), "{}");
    PackagedJar.Ended changed = run("restore", kept.toString());
    assertThat(changed.err()).contains("Nothing was restored. ").contains("index.json: expected");
    assertThat(changed.code()).isEqualTo(1);
  }

  @Test
  void anUnknownFeedIsAUsageError() throws Exception {
    PackagedJar.Ended ended = run("refresh", "nowhere");
    assertThat(ended.err()).contains("There is no feed \"nowhere\". Known are: seeds.");
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void aWrongDescriptorRefusesTheStartWithItsPlace() throws Exception {
    Path datasets = Files.createDirectories(home.resolve("datasets"));
    Files.writeString(datasets.resolve("mine.yaml"), "name: mine\ntitle: Mine\nfields: []\n");
    PackagedJar.Ended ended =
        PackagedJar.run(home, Map.of("FACTSHEET_DATASETS_DIR", datasets.toString()), "refresh");
    assertThat(ended.err())
        .contains("mine.yaml:3: fields: It is empty. Declare at least one field.")
        .doesNotContain("\tat ");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(home.resolve("exports")).doesNotExist();
  }

  @Test
  void wrongSettingsRefuseTheStart() throws Exception {
    PackagedJar.Ended refused =
        PackagedJar.run(
            home,
            Map.of("FACTSHEET_GATES_REJECTED", "many", "FACTSHEET_CUT_QUIET", "soon"),
            "refresh");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err())
        .endsWith(
            """
            factsheet.cut.quiet (FACTSHEET_CUT_QUIET) is "soon", and must be a length of time, such as 30s, 10m or 2h.
            factsheet.gates.rejected (FACTSHEET_GATES_REJECTED) is "many", and must be a number, such as 20 or 12.5.
            """)
        .doesNotContain("SRCFG", "\tat ");
  }

  @Test
  void helpAndTyposAreAnsweredAtOnce() throws Exception {
    PackagedJar.Ended help = run("--help");
    assertThat(help.out()).contains("refresh", "serve", "token", "Exit codes:");
    assertThat(help.code()).isZero();
    PackagedJar.Ended typo = run("refrsh");
    assertThat(typo.err()).contains("'refrsh'").contains("--help");
    assertThat(typo.code()).isEqualTo(2);
    assertThat(run("--version").out()).startsWith("factsheet 0.");
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void aTokenComesWithTheSettingsThatAdmitIt() throws Exception {
    PackagedJar.Ended ended = run("token", "desk", "--role", "editor");
    Matcher token = Pattern.compile("fs_[A-Za-z0-9_-]{43}").matcher(ended.out());
    assertThat(token.find()).isTrue();
    assertThat(ended.out())
        .contains("FACTSHEET_TOKENS_DESK_SHA256=" + Sha256.of(token.group()))
        .contains("factsheet.tokens.desk.sha256=" + Sha256.of(token.group()))
        .contains("factsheet.tokens.desk.role=editor");
    assertThat(run("token", "Not a name").code()).isEqualTo(2);
  }
}
