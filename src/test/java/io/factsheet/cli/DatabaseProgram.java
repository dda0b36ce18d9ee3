package io.factsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.factsheet.store.PostgresqlTestServer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A database's own program, as a data desk uses it. */
record DatabaseProgram(List<String> command, Map<String, String> environment) {

  /**
   * The one for the database of an installation.
   *
   * @param home the folder that the service runs in
   * @param settings of its database, by property; none for SQLite
   */
  static DatabaseProgram of(Path home, Map<String, String> settings) {
    String url = settings.get("factsheet.database.url");
    if (url == null) {
      Path file = home.resolve("data/factsheet.db");
      return installed(
          List.of("sqlite3", "-readonly", "-header", "-csv", file.toString()), Map.of());
    }
    URI address = URI.create(url.substring("jdbc:".length()));
    return installed(
        List.of(
            "psql",
            "--no-psqlrc",
            "--csv",
            "--host=" + address.getHost(),
            "--port=" + address.getPort(),
            "--username=" + PostgresqlTestServer.USER,
            "--dbname=" + address.getPath().substring(1),
            "--command"),
        Map.of("PGPASSWORD", PostgresqlTestServer.PASSWORD));
  }

  private static DatabaseProgram installed(List<String> command, Map<String, String> environment) {
    String name = command.getFirst();
    boolean found =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(System.getenv("PATH"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    assumeTrue(found, name + " is not installed (Debian: sqlite3, postgresql-client)");
    return new DatabaseProgram(command, environment);
  }

  /** The rows of a query, as the program prints them. */
  List<NamedCsvRecord> query(String sql) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(command);
    line.add(sql);
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(out)) {
      return rows.stream().toList();
    }
  }
}
