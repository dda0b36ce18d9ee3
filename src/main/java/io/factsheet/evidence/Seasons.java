package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.model.DateSpan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads seasons: "spring 2021", "in the summer", "last winter". */
final class Seasons {
  /** A word that is more often something else, and a season only where more words say so. */
  private static final String FALL = "fall";

  private final Lexicon lexicon;

  Seasons(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** "winter 2021-22", "the summer of 2015", "in spring". */
  @Nullable When at(Tokens t, int i, Anchor anchor) {
    Sense season = lexicon.find(t, i, Kind.SEASON);
    if (season == null) {
      return null;
    }
    int end = i + season.length();
    int at = lexicon.is(t, end, Kind.OF) ? end + 1 : end;
    if (Years.pair(t, at) > 0) {
      DateSpan span = Days.season(season.value(), Years.value(t, at));
      return new When(i, at + Years.PAIR, span, false);
    }
    int year = Years.year(t, at);
    if (year > 0) {
      return new When(i, at + 1, Days.season(season.value(), year), false);
    }
    boolean during = lexicon.is(t, i - 1, Kind.DURING);
    boolean article = lexicon.is(t, i, Kind.DETERMINER);
    if (season.value().equals(FALL) ? !during || !article || at > end : !during && !article) {
      return null;
    }
    DateSpan meant = recent(season.value(), anchor.today());
    DateSpan thisYears = Days.season(season.value(), anchor.year());
    List<DateSpan> loose = meant.equals(thisYears) ? List.of() : List.of(thisYears);
    return new When(i, end, meant, true).or(List.of(), loose);
  }

  /** "last summer": the last that is over, or that of the year before. */
  When near(int from, int to, String season, String which, LocalDate today) {
    DateSpan recent = recent(season, today);
    int year = recent.earliest().getYear();
    boolean on = !recent.latest().isBefore(today);
    int shift =
        switch (which) {
          case "last" -> on ? -1 : 0;
          case "next" -> 1;
          default -> year == today.getYear() || on ? 0 : 1;
        };
    DateSpan meant = Days.season(season, year + shift);
    List<DateSpan> loose =
        which.equals("last") ? List.of(Days.season(season, year + shift - 1)) : List.of();
    return new When(from, to, meant, true).or(List.of(), loose);
  }

  /** The season that a day is in, or the last before. */
  private static DateSpan recent(String season, LocalDate today) {
    DateSpan span = Days.season(season, today.getYear());
    return span.earliest().isAfter(today) ? Days.season(season, today.getYear() - 1) : span;
  }
}
