package io.factsheet.store;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** PostgreSQL 14 or newer. */
final class PostgresqlJson implements JsonSql {

  @Override
  public String join() {
    // "offset 0" keeps it from being parsed for each column.
    return " cross join lateral (select r.value::jsonb as value offset 0) j";
  }

  @Override
  public String at(List<String> path) {
    return "j.value #>> " + path(path);
  }

  private static String path(List<String> path) {
    return JsonSql.quote(path.stream().map(key -> '"' + key + '"').collect(joining(",", "{", "}")));
  }

  @Override
  public String joined(List<String> list, List<String> path, String separator) {
    String item =
        "case jsonb_typeof(item) when 'object' then item #>> "
            + path(path)
            + " else item #>> '{}' end";
    return ("(select case when count("
            + item
            + ") > 0 then string_agg(coalesce("
            + item
            + ", ''), ")
        + (JsonSql.quote(separator) + " order by place) end")
        + (" from jsonb_array_elements(j.value #> " + path(list) + ")")
        + " with ordinality as items (item, place))";
  }

  @Override
  public String monthEnd(String day) {
    return "(date_trunc('month', (" + day + ")::date) + interval '1 month - 1 day')::date::text";
  }

  @Override
  public String cast(String value, View.Type type) {
    return switch (type) {
      case TEXT -> value;
      case INTEGER -> "(" + value + ")::bigint";
      case NUMBER -> "(" + value + ")::numeric";
      case BOOLEAN -> "(" + value + ")::boolean";
      case DATE -> "(" + value + ")::date";
    };
  }
}
