package io.factsheet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.factsheet.model.Sha256;
import io.factsheet.store.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The views of the database, opened with the database's own program. */
class ViewsIT {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final String TOKEN = "fs_views";

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void viewsSayWhatTheDownloadsSay(TestDatabase.Kind kind) throws Exception {
    PackagedJar.copy(Path.of("seeds"), home.resolve("seeds"));
    PackagedJar.copy(Path.of("docs/newsroom"), home.resolve("newsroom"));
    Map<String, String> database = kind.settings();
    DatabaseProgram program = DatabaseProgram.of(home, database);
    Map<String, String> settings = new TreeMap<>(PackagedJar.variables(database));
    settings.put("FACTSHEET_DATASETS_DIR", "newsroom/datasets");
    settings.put("FACTSHEET_FEEDS_NEWSROOM_FOLDER", "newsroom/feed");
    settings.put("FACTSHEET_TOKENS_DESK_SHA256", Sha256.of(TOKEN));
    settings.put("FACTSHEET_TOKENS_DESK_ROLE", "editor");
    declareEveryType("words_in_short", "aliases: [words_in_shorts]");
    try (RunningService service = new RunningService(home, settings)) {
      service.await("feed newsroom:");
      service.await("feed seeds:");
      releaseEveryType(service, Files.readString(RESOURCES.resolve("views/facts.json")));
      assertThat(names(program))
          .containsExactly(
              "v_aid_pledges",
              "v_casualties",
              "v_crossing_counts",
              "v_deployments",
              "v_every_type",
              "v_grain_shipments",
              "v_sanctions_rounds");
      for (String view : names(program)) {
        assertSame(service, program, view.substring(2));
      }
      assertThat(service.log()).doesNotContain("WARN", "ERROR");
    }
    String before = definitions(program);
    // A field is renamed, and a dataset is gone.
    declareEveryType("short_words", "aliases: [words_in_short]");
    Files.delete(home.resolve("newsroom/datasets/casualties.yaml"));
    settings.remove("FACTSHEET_FEEDS_NEWSROOM_FOLDER");
    try (RunningService service = new RunningService(home, settings)) {
      service.await("feed seeds:");
      releaseEveryType(service, "[]");
      assertSame(service, program, "every_type");
      assertThat(names(program)).hasSize(6).doesNotContain("v_casualties");
      assertThat(program.query("select * from v_deployments")).isNotEmpty();
    }
    assertThat(definitions(program)).isNotEqualTo(before);
    before = definitions(program);
    PackagedJar.run(home, settings, "refresh", "seeds");
    assertThat(definitions(program)).as("nothing has changed").isEqualTo(before);
  }

  private void declareEveryType(String name, String aliases) throws IOException {
    String field = "{name: short_words, type: text, title: Short words, ";
    String descriptor = Files.readString(RESOURCES.resolve("schema/every-type/every_type.yaml"));
    assertThat(descriptor).contains(field).contains("aliases: [words_in_short]");
    Files.writeString(
        home.resolve("newsroom/datasets/every_type.yaml"),
        descriptor
            .replace(field, field.replace("short_words", name))
            .replace("aliases: [words_in_short]", aliases));
  }

  private static void releaseEveryType(RunningService service, String facts) throws Exception {
    HttpResponse<String> answer =
        service.post("/datasets/every_type/facts?fail_on=error", facts, TOKEN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    answer = service.post("/datasets/every_type/releases", "", TOKEN);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
  }

  /** Every column and cell of the view is the CSV's. */
  private static void assertSame(RunningService service, DatabaseProgram program, String dataset)
      throws Exception {
    List<NamedCsvRecord> view = program.query("select * from v_" + dataset + " order by fact_id");
    List<NamedCsvRecord> released;
    try (var rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new String(service.get("/datasets/" + dataset + ".csv").body(), UTF_8))) {
      released =
          rows.stream().sorted(Comparator.comparing(row -> row.getField("fact_id"))).toList();
    }
    assertThat(released).isNotEmpty();
    assertThat(view).hasSameSizeAs(released);
    for (int i = 0; i < view.size(); i++) {
      assertThat(view.get(i).getHeader()).isEqualTo(released.get(i).getHeader());
      for (String column : released.get(i).getHeader()) {
        String cell = view.get(i).getField(column);
        assertThat(isSame(released.get(i).getField(column), cell))
            .as("%s: %s is %s in %s", dataset, column, cell, released.get(i))
            .isTrue();
      }
    }
  }

  /** Numbers may be written otherwise, and the programs write flags as t and f, or 1 and 0. */
  private static boolean isSame(String released, String cell) {
    return switch (released) {
      case "true" -> cell.matches("[t1]");
      case "false" -> cell.matches("[f0]");
      default ->
          released.equals(cell)
              || (released.matches("-?[0-9.]+")
                  && new BigDecimal(released).compareTo(new BigDecimal(cell)) == 0);
    };
  }

  private static List<String> names(DatabaseProgram program) throws Exception {
    String sql =
        isSqlite(program)
            ? "select name from sqlite_schema where type = 'view'"
            : "select viewname as name from pg_views where schemaname = 'public'";
    return program.query(sql + " order by name").stream().map(row -> row.getField("name")).toList();
  }

  /** Changes with every view that is made, also with one that is made as it was. */
  private static String definitions(DatabaseProgram program) throws Exception {
    return program
        .query(
            isSqlite(program)
                ? "pragma schema_version"
                : "select oid from pg_class where relkind = 'v' and relname like 'v\\_%' order by 1")
        .toString();
  }

  private static boolean isSqlite(DatabaseProgram program) {
    return program.command().getFirst().equals("sqlite3");
  }
}
