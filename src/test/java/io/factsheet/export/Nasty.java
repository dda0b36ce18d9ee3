package io.factsheet.export;

import io.factsheet.field.Column;
import io.factsheet.field.Column.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that have in them what files of rows tend to get wrong. */
final class Nasty {
  static final List<Column> COLUMNS =
      List.of(
          column("id", Kind.TEXT),
          column("words", Kind.TEXT),
          column("whole", Kind.INTEGER),
          column("number", Kind.NUMBER),
          column("flag", Kind.BOOLEAN),
          column("day", Kind.DATE));

  static final List<List<@Nullable Object>> ROWS =
      List.of(
          row("comma", "one, two", 0L, new BigDecimal("0"), true, LocalDate.of(2021, 12, 8)),
          row("quotes", "He said \"up to 150\"", -5L, new BigDecimal("-0.5"), false, null),
          row("line feed", "first\nsecond", 1L, new BigDecimal("1E+3"), null, null),
          row("crlf", "first\r\nsecond\r", 12_000L, new BigDecimal("12.50"), null, null),
          row("formula", "=HYPERLINK(\"http://x\",1+1)", null, new BigDecimal("1E-7"), null, null),
          row("plus", "+1", null, null, null, null),
          row("minus", "-1", null, null, null, null),
          row("at", "@SUM(A1)", null, null, null, null),
          row("tab", "\tx", null, null, null, null),
          row("return", "\r=1", null, null, null, null),
          row("guarded", "'=1", null, null, null, null),
          row("apostrophe", "'t Hooft", null, null, null, null),
          row("spaces", "  in front and behind  ", null, null, null, null),
          row("markup", "<b>R&amp;D</b> ]]> &#10;", null, null, null, null),
          row(
              "escape",
              "_x000D_ _x005F_ _x000d_x000D_ _X000D_ _x00_ _x_ __x _x",
              null,
              null,
              null,
              null),
          row("unicode", "Łódź – 3\u00A0000 \u2009€ ﬁ e\u0301", null, null, null, null),
          row("right to left", "\u202Bقال 150 جنديا\u202C", null, null, null, null),
          row("emoji", "👩‍👩‍👧 🇵🇱 𝄞", null, null, null, null),
          row("east asian", "一百五十人", null, null, null, null),
          row(
              "15 digits",
              "",
              999_999_999_999_999L,
              new BigDecimal("-1234567.12345678"),
              null,
              LocalDate.of(1900, 3, 1)),
          row(
              "16 digits",
              "NULL",
              1_234_567_890_123_456L,
              new BigDecimal("0.1234567890123456"),
              null,
              LocalDate.of(1900, 2, 28)),
          row("far", "TRUE", Long.MIN_VALUE, new BigDecimal("1E+400"), null, LocalDate.of(1, 1, 1)),
          row(
              "large",
              "2021-12-08",
              1_000_000_000_000_000_000L,
              new BigDecimal("1E+300"),
              null,
              LocalDate.of(9999, 12, 31)),
          row("empty", null, null, null, null, null));

  private Nasty() {}

  private static Column column(String name, Kind kind) {
    return new Column(name, name, "", kind, kind == Kind.DATE);
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }
}
