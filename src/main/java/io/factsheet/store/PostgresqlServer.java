package io.factsheet.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL database of the configuration, before anything is done with it.
 *
 * @param dataSource makes a new connection each time
 * @param shown what it is called in messages
 */
record PostgresqlServer(DataSource dataSource, String shown) {
  /** The oldest whose settings are used here; server_version_num of 14. */
  private static final int OLDEST = 140_000;

  private static final String MEND =
      " Set factsheet.database.url, factsheet.database.username and factsheet.database.password to"
          + " those of a database that can be used.";

  /**
   * @throws UnusableStoreException where the address is none
   */
  static PostgresqlServer at(String given, @Nullable String username, @Nullable String password) {
    PostgresqlUrl url;
    try {
      url = PostgresqlUrl.of(given);
    } catch (IllegalArgumentException e) {
      // Not with the address itself: a password may stand in it.
      throw new UnusableStoreException(
          "factsheet.database.url must be of the form "
              + PostgresqlUrl.FORM
              + ", with the user in factsheet.database.username and factsheet.database.password.",
          e);
    }
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url.url());
    if (username != null) {
      dataSource.setUser(username);
    }
    if (password != null) {
      dataSource.setPassword(password);
    }
    return new PostgresqlServer(dataSource, url.shown());
  }

  /**
   * Asks the database whether it can serve.
   *
   * @throws UnusableStoreException where it cannot
   */
  void check() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select current_setting('server_version_num')::int as number,
                  current_setting('server_version') as version,
                  current_setting('server_encoding') as encoding,
                  current_schema() as schema, current_user as username,
                  to_regclass('flyway_schema_history') is not null
                    or has_schema_privilege(current_schema(), 'create') as has_room
                """)) {
      row.next();
      if (row.getInt("number") < OLDEST) {
        throw refused(
            "is on PostgreSQL " + row.getString("version") + ", and 14 is the oldest that serves.");
      }
      String encoding = row.getString("encoding");
      if (!encoding.equals("UTF8")) {
        throw refused(
            "has the encoding "
                + encoding
                + ", which cannot hold every text. Make one with: create database factsheet encoding"
                + " 'UTF8' template template0.");
      }
      if (row.getString("schema") == null) {
        throw refused("has no schema on the search path of this user.");
      }
      if (!row.getBoolean("has_room")) {
        String schema = JsonSql.name(row.getString("schema"));
        String user = JsonSql.name(row.getString("username"));
        throw new UnusableStoreException(
            "The database "
                + shown
                + " permits its user "
                + user
                + " to make no tables. Permit it, as the owner of the database: grant create on"
                + " schema "
                + schema
                + " to "
                + user
                + ".");
      }
    } catch (SQLException e) {
      throw new UnusableStoreException(
          "The database " + shown + " cannot be opened: " + e.getMessage() + " " + mend(e), e);
    }
  }

  /** By SQLSTATE, see PostgreSQL's appendix A. */
  private static String mend(SQLException failure) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "");
    if (state.startsWith("08")) {
      return "Start the server, or set factsheet.database.url to one that answers.";
    }
    if (state.startsWith("28")) {
      return "Set factsheet.database.username and factsheet.database.password to those of a user of"
          + " it.";
    }
    return state.equals("3D000")
        ? "Make it with: create database NAME encoding 'UTF8' template template0. Or set"
            + " factsheet.database.url to another one."
        : MEND.strip();
  }

  private UnusableStoreException refused(String why) {
    return new UnusableStoreException("The database " + shown + " " + why + MEND);
  }
}
