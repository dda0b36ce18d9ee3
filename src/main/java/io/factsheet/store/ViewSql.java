package io.factsheet.store;

import static java.util.stream.Collectors.joining;

import io.factsheet.model.JsonCell;
import io.factsheet.model.Precision;
import io.factsheet.model.StoredCell;
import io.factsheet.store.View.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the query of a view. */
final class ViewSql {
  /** What is no part of the canonical JSON, by the name it has in the exports. */
  private static final Map<String, String> KEPT =
      Map.ofEntries(
          Map.entry("fact_id", "r.fact_id"),
          Map.entry("source_id", "r.source_id"),
          Map.entry("source_title", "m.title"),
          Map.entry("source_publisher", "m.publisher"),
          Map.entry("source_published_on", "m.published_on"),
          Map.entry("source_url", "m.url"),
          Map.entry(
              "words_check", "case when r.vouches is null then r.words_check else 'vouched' end"),
          Map.entry(
              "words_check_notes",
              "case when r.vouches is null then r.words_check_notes"
                  + " else coalesce(r.words_check_notes || '\n', '') || r.vouches end"),
          Map.entry("review", "r.review"),
          Map.entry("origins_agreeing", "a.agreeing"),
          Map.entry("origins_disagreeing", "a.disagreeing"),
          Map.entry("preferred", "r.preferred"),
          Map.entry("quote_match", "r.quote_match"),
          Map.entry("quote_start", "r.quote_start"),
          Map.entry("revision", "r.revision"),
          Map.entry("first_release", "r.first_release"),
          Map.entry("changed_in_release", "r.from_release"));

  private final JsonSql json;

  ViewSql(JsonSql json) {
    this.json = json;
  }

  String query(View view) {
    String dataset = JsonSql.quote(view.dataset());
    return view.columns().stream()
            .map(column -> cell(column) + " as " + JsonSql.name(column.name()))
            .collect(joining(",\n  ", "select\n  ", "\n"))
        + ("from release l join revision r on" + Facts.revisionIn(dataset, "l.revisions_upto"))
        + "join source_metadata m on m.source_id = r.source_id and"
        + Facts.metadataIn("l.sources_upto")
        + Agreements.joined("l.number").strip()
        + json.join()
        + ("\nwhere l.dataset = " + dataset)
        + (" and l.number = (select max(number) from release where dataset = " + dataset + ")");
  }

  private String cell(Column column) {
    String value =
        switch (column.cell()) {
          case StoredCell.Kept() -> kept(column.name());
          case StoredCell.InJson(List<String> names, JsonCell cell) ->
              anyOf(names.stream().map(name -> of(name, cell)).toList());
          case StoredCell.Classified told -> classified(told);
        };
    return json.cast(value, column.type());
  }

  private static String kept(String name) {
    String kept = KEPT.get(name);
    if (kept == null) {
      throw new IllegalStateException("the tables have no \"" + name + "\" for a view");
    }
    return kept;
  }

  /** A fact has the key of its day. */
  private static String anyOf(List<String> cells) {
    return cells.size() == 1 ? cells.getFirst() : "coalesce(" + String.join(", ", cells) + ")";
  }

  private String classified(StoredCell.Classified told) {
    if (told.classes().isEmpty()) {
      return JsonSql.quote(told.otherwise());
    }
    String value = anyOf(told.names().stream().map(name -> of(name, JsonCell.SELF)).toList());
    StringBuilder sql = new StringBuilder("case " + value);
    new TreeMap<>(told.classes())
        .forEach(
            (one, tells) ->
                sql.append(" when ")
                    .append(JsonSql.quote(one))
                    .append(" then ")
                    .append(JsonSql.quote(tells)));
    return sql.append(" else ").append(JsonSql.quote(told.otherwise())).append(" end").toString();
  }

  private String of(String key, JsonCell cell) {
    return switch (cell) {
      case JsonCell.At(List<String> path) -> json.at(path(key, path));
      case JsonCell.Joined(JsonCell.At item, String separator) ->
          json.joined(List.of(key), item.path(), separator);
      case JsonCell.Earliest(JsonCell.At date) -> new Date(key, date).earliest();
      case JsonCell.Latest(JsonCell.At date) -> new Date(key, date).latest();
      case JsonCell.LeastPrecision(List<JsonCell.At> dates) ->
          leastPrecise(dates.stream().map(date -> new Date(key, date).precision()).toList());
    };
  }

  private static List<String> path(String key, List<String> below) {
    List<String> path = new ArrayList<>(List.of(key));
    path.addAll(below);
    return path;
  }

  private static String leastPrecise(List<String> precisions) {
    if (precisions.size() == 1) {
      return precisions.getFirst();
    }
    StringBuilder sql = new StringBuilder("case");
    for (Precision precision : List.of(Precision.values()).reversed()) {
      String code = JsonSql.quote(precision.code());
      sql.append(" when ")
          .append(code)
          .append(" in (")
          .append(String.join(", ", precisions))
          .append(") then ")
          .append(code);
    }
    return sql.append(" end").toString();
  }

  /**
   * A date in canonical JSON: a text, as short as ISO 8601 has it, or an object with its first and
   * its last day.
   */
  private final class Date {
    private final String text;
    private final String first;
    private final String last;

    Date(String key, JsonCell.At date) {
      List<String> path = path(key, date.path());
      this.text = json.at(path);
      this.first = json.at(below(path, "earliest"));
      this.last = json.at(below(path, "latest"));
    }

    private static List<String> below(List<String> path, String key) {
      List<String> below = new ArrayList<>(path);
      below.add(key);
      return below;
    }

    String earliest() {
      return "coalesce(%2$s, case length(%1$s) when 4 then %1$s || '-01-01' when 7 then %1$s || '-01'"
              .formatted(text, first)
          + " else substr(%s, 1, 10) end)".formatted(text);
    }

    String latest() {
      return "coalesce(%2$s, case length(%1$s) when 4 then %1$s || '-12-31' when 7 then %3$s"
              .formatted(text, last, json.monthEnd(text + " || '-01'"))
          + " else substr(%1$s, length(%1$s) - 9) end)".formatted(text);
    }

    String precision() {
      return "case when %1$s = %2$s then 'day'".formatted(first, last)
          + " when substr(%1$s, 9) = '01' and %2$s = %3$s then 'month'"
              .formatted(first, last, json.monthEnd(first))
          + " when substr(%1$s, 6) = '01-01' and %2$s = substr(%1$s, 1, 4) || '-12-31' then 'year'"
              .formatted(first, last)
          + " when %s is not null then 'interval'".formatted(first)
          + " else case length(%s)".formatted(text)
          + " when 4 then 'year' when 7 then 'month' when 10 then 'day' when 21 then 'interval' end"
          + " end";
    }
  }
}
