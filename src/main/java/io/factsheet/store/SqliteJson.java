package io.factsheet.store;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * In words that SQLite 3.38 knows: who opens the file with an older one than ours cannot read any
 * of it where one view is beyond them.
 */
final class SqliteJson implements JsonSql {

  @Override
  public String join() {
    return "";
  }

  @Override
  public String at(List<String> path) {
    return "json_extract(r.value, " + path(path) + ")";
  }

  private static String path(List<String> path) {
    return JsonSql.quote("$" + path.stream().map(key -> ".\"" + key + '"').collect(joining()));
  }

  @Override
  public String joined(List<String> list, List<String> path, String separator) {
    String item = "case type when 'object' then json_extract(value, " + path(path) + ")";
    return ("(select case when count(item) > 0 then group_concat(coalesce(item, ''), "
            + JsonSql.quote(separator)
            + ") end")
        + (" from (select " + item + " else value end as item")
        + (" from json_each(r.value, " + path(list) + ") order by key))");
  }

  @Override
  public String monthEnd(String day) {
    return "date(" + day + ", 'start of month', '+1 month', '-1 day')";
  }

  @Override
  public String cast(String value, View.Type type) {
    return value; // a value has a type, a column has none
  }
}
