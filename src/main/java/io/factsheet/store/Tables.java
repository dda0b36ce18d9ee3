package io.factsheet.store;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the store, each behind those that it refers to. They are read from a database on
 * SQLite; one on PostgreSQL has the same.
 */
record Tables(List<Table> all) {
  private static final String OF_MIGRATIONS = "flyway_schema_history";

  /** A table and its columns. */
  record Table(String name, List<String> columns) {
    String columnList() {
      return String.join(", ", columns);
    }
  }

  Tables {
    all = List.copyOf(all);
  }

  /** Those of a session on SQLite. */
  static Tables of(Session sqlite) {
    Map<String, Set<String>> references = new LinkedHashMap<>();
    sqlite.each(
        """
        select t.name, k."table" as refers_to
        from sqlite_schema t left join pragma_foreign_key_list(t.name) k
        where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\' and t.name <> ?
        order by t.name
        """,
        row -> {
          String name = row.getString("name");
          String referred = row.getString("refers_to");
          Set<String> of = references.computeIfAbsent(name, _ -> new HashSet<>());
          if (referred != null && !referred.equals(name)) {
            of.add(referred);
          }
          return name;
        },
        _ -> {},
        OF_MIGRATIONS);
    List<Table> ordered = new ArrayList<>();
    Set<String> done = new HashSet<>();
    while (done.size() < references.size()) {
      int before = done.size();
      references.forEach(
          (name, of) -> {
            if (!done.contains(name) && done.containsAll(of)) {
              ordered.add(new Table(name, columns(sqlite, name)));
              done.add(name);
            }
          });
      if (done.size() == before) {
        throw new IllegalStateException("tables refer to one another in a ring: " + references);
      }
    }
    return new Tables(ordered);
  }

  private static List<String> columns(Session sqlite, String table) {
    return sqlite.list(
        "select name from pragma_table_info(?) order by cid", row -> row.getString(1), table);
  }

  /** The first table that has any rows; null where none has. */
  @Nullable String firstFilled(Session session) {
    for (Table table : all) {
      if (session.first("select 1 from " + table.name() + " limit 1", row -> true).isPresent()) {
        return table.name();
      }
    }
    return null;
  }

  /**
   * Copies every row.
   *
   * @param progress is told of each table that was copied
   */
  void copy(Session from, Session to, Consumer<String> progress) {
    for (Table table : all) {
      progress.accept(table.name() + ": " + copy(table, from, to) + " rows");
    }
  }

  private static long copy(Table table, Session from, Session to) {
    int columns = table.columns().size();
    List<Integer> types = to.columnTypes("select " + table.columnList() + " from " + table.name());
    String insert =
        "insert into "
            + table.name()
            + " ("
            + table.columnList()
            + ") values ("
            + "?, ".repeat(columns - 1)
            + "?)";
    long[] rows = {0};
    from.each(
        "select " + table.columnList() + " from " + table.name(),
        row -> {
          @Nullable Object[] values = new @Nullable Object[columns];
          for (int i = 0; i < columns; i++) {
            values[i] = fitting(row.getObject(i + 1), types.get(i));
          }
          return values;
        },
        values -> {
          to.update(insert, values);
          rows[0]++;
        });
    return rows[0];
  }

  /** SQLite has no type for truth values: they are 0 and 1 there. */
  private static @Nullable Object fitting(@Nullable Object value, int type) {
    return value instanceof Number number && (type == Types.BOOLEAN || type == Types.BIT)
        ? (Object) (number.intValue() != 0)
        : value;
  }
}
