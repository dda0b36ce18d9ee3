package io.factsheet.field;

import java.util.Map;

/** Dates and periods in JSON Schema. That a day exists and ends come in order it cannot say. */
final class DateSchema {
  private static final String WRITTEN = "written_date";
  private static final String DATE = "date";
  private static final String PERIOD = "period";

  private static final String PARTIAL =
      "[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?";

  private DateSchema() {}

  static JsonSchema date() {
    return JsonSchema.ref(DATE);
  }

  static JsonSchema period() {
    return JsonSchema.ref(PERIOD);
  }

  static Map<String, JsonSchema> dateDefinitions() {
    JsonSchema written = JsonSchema.ref(WRITTEN);
    return Map.of(
        WRITTEN,
        TextSchema.words()
            .described(
                "A day, a month, a year or an interval after ISO 8601: 2021-12-08, 2021-12, 2021,"
                    + " 2021-11-29/2021-12-05.")
            .with("pattern", "^" + PARTIAL + "(?:/" + PARTIAL + ")?$"),
        DATE,
        JsonSchema.anyOf(
            written,
            JsonSchema.object()
                .requiring("earliest", written)
                .allowing("latest", Nothing.or(written).described("The earliest where left out."))
                .allowing(
                    "as_stated", Nothing.or(TextSchema.words()).described("The source's words."))
                .allowing("basis", Nothing.or(JsonSchema.among(Enumerations.BASES)))));
  }

  static Map<String, JsonSchema> periodDefinitions() {
    return Map.of(
        PERIOD,
        JsonSchema.anyOf(
            JsonSchema.ref(WRITTEN),
            JsonSchema.object()
                .requiring("start", date())
                .allowing("end", Nothing.or(date()).described("Left out where the end is open."))
                .allowing(
                    "as_stated", Nothing.or(TextSchema.words()).described("The source's words."))));
  }

  static JsonSchema extractedDate() {
    return JsonSchema.object()
        .requiring("as_stated", asStated("the date", "on Thursday"))
        .requiring(
            "basis",
            JsonSchema.among(Enumerations.BASES)
                .described(Category.definitions(Enumerations.BASES)))
        .requiring("earliest", day("The first day it may be: 2021-12-01 for \"in December\"."))
        .requiring(
            "latest",
            day(
                "The last day it may be: 2021-12-31 for \"in December\"; the earliest again where"
                    + " the day is known."));
  }

  static JsonSchema extractedPeriod() {
    return JsonSchema.object()
        .requiring("as_stated", asStated("the period", "since August"))
        .requiring(
            "start", day("The first day, as in 2021-08-01; 2021-08 where only that is known."))
        .requiring(
            "end", day("The last day, in the same way. Null where the end is open.").orNull());
  }

  private static JsonSchema asStated(String what, String example) {
    return TextSchema.words()
        .described("The article's words for " + what + ", verbatim, as in \"" + example + "\".");
  }

  private static JsonSchema day(String which) {
    return TextSchema.words().described(which);
  }
}
