package io.factsheet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresqlServerTest {
  private static final String USER = PostgresqlTestServer.USER;
  private static final String PASSWORD = PostgresqlTestServer.PASSWORD;

  private static void check(String url, String password) {
    PostgresqlServer.at(url, USER, password).check();
  }

  @Test
  void aGoodOneIsTaken() {
    String url = PostgresqlTestServer.url(PostgresqlTestServer.newDatabase(""));
    assertThatCode(() -> check(url, PASSWORD)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://host/database",
        "jdbc:sqlite:file.db",
        "jdbc:postgresql://user:unspeakable-7f3a@host/database",
        "jdbc:postgresql://host:5432",
        "jdbc:postgresql:",
        "host"
      })
  void whatIsNoAddressIsRefused(String url) {
    assertThatThrownBy(() -> check(url, PASSWORD))
        .isInstanceOf(UnusableStoreException.class)
        .hasMessageContaining("jdbc:postgresql://host:5432/database")
        .hasMessageNotContaining(PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://host:5432/db,             host:5432/db",
    "jdbc:postgresql://host/db,                  host/db",
    "'jdbc:postgresql://one:1,two:2/db',         'one:1,two:2/db'",
    "jdbc:postgresql://host/db?password=secret&user=me, host/db",
    "jdbc:postgresql:db,                         localhost/db",
    "jdbc:postgresql:///db,                      /db",
  })
  void anAddressIsShownWithoutItsSecrets(String url, String shown) {
    assertThat(PostgresqlUrl.of(url).shown()).isEqualTo(shown);
    assertThat(PostgresqlUrl.of(url).url()).startsWith(url);
  }

  @Test
  void settingsCanBeChosenInTheAddress() {
    assertThat(PostgresqlUrl.of("jdbc:postgresql://h/d").url())
        .isEqualTo(
            "jdbc:postgresql://h/d?ApplicationName=factsheet&tcpKeepAlive=true&options="
                + "-c+tcp_keepalives_idle%3D30+-c+tcp_keepalives_interval%3D10"
                + "+-c+tcp_keepalives_count%3D3+-c+lock_timeout%3D60s");
    assertThat(
            PostgresqlUrl.of(
                    "jdbc:postgresql://h/d?tcpKeepAlive=false&options=-c%20a=b&ApplicationName=x")
                .url())
        .isEqualTo("jdbc:postgresql://h/d?tcpKeepAlive=false&options=-c%20a=b&ApplicationName=x");
  }

  @Test
  void aServerThatIsNotThereIsNamed() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String url = "jdbc:postgresql://localhost:" + port + "/newsroom?password=" + PASSWORD;
    assertThatThrownBy(() -> check(url, PASSWORD))
        .isInstanceOf(UnusableStoreException.class)
        .hasMessageStartingWith("The database localhost:" + port + "/newsroom cannot be opened: ")
        .hasMessageContaining("refused")
        .hasMessageContaining("Start the server")
        .hasMessageContaining("factsheet.database.url")
        .hasMessageNotContaining(PASSWORD);
  }

  @Test
  void aWrongPasswordIsSaidAndNotShown() {
    String url = PostgresqlTestServer.url(PostgresqlTestServer.newDatabase(""));
    assertThatThrownBy(() -> check(url, "wrong-9c1e"))
        .isInstanceOf(UnusableStoreException.class)
        .hasMessageContaining("password authentication failed")
        .hasMessageContaining("factsheet.database.password")
        .hasMessageNotContaining("wrong-9c1e");
  }

  @Test
  void aDatabaseThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> check(PostgresqlTestServer.url("nowhere"), PASSWORD))
        .isInstanceOf(UnusableStoreException.class)
        .hasMessageContaining("database \"nowhere\" does not exist")
        .hasMessageContaining("create database");
  }

  @Test
  void aUserWhoMayMakeNoTablesIsToldWhatToGrant() {
    String name = PostgresqlTestServer.newDatabase("");
    PostgresqlTestServer.administer("alter database " + name + " owner to postgres");
    assertThatThrownBy(() -> check(PostgresqlTestServer.url(name), PASSWORD))
        .isInstanceOf(UnusableStoreException.class)
        .hasMessageEndingWith("grant create on schema \"public\" to \"newsroom\".");
  }

  @Test
  void anEncodingThatCannotHoldEveryTextIsRefused() {
    String latin =
        PostgresqlTestServer.newDatabase("encoding 'LATIN1' locale 'C' template template0");
    assertThatThrownBy(() -> check(PostgresqlTestServer.url(latin), PASSWORD))
        .isInstanceOf(UnusableStoreException.class)
        .hasMessageContaining("has the encoding LATIN1")
        .hasMessageContaining("encoding 'UTF8'");
  }

  @Test
  void aSchemaThatIsNotThereIsSaid() {
    String url = PostgresqlTestServer.url(PostgresqlTestServer.newDatabase(""));
    assertThatThrownBy(() -> check(url + "?currentSchema=nowhere", PASSWORD))
        .isInstanceOf(UnusableStoreException.class)
        .hasMessageContaining("has no schema on the search path");
  }
}
