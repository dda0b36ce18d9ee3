package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.model.DateSpan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads decades and centuries: "the 1990s", "the nineties", "the 19th century". */
final class Eras {
  private static final int LATEST_CENTURY = 22;

  private final Lexicon lexicon;
  private final MonthDays ordinals;

  Eras(Lexicon lexicon, MonthDays ordinals) {
    this.lexicon = lexicon;
    this.ordinals = ordinals;
  }

  @Nullable When at(Tokens t, int i) {
    boolean article = lexicon.is(t, i, Kind.DETERMINER);
    boolean told = isTime(t, article ? i : i - 1);
    int at = article ? i + 1 : i;
    at = t.is(at, '\'') && t.glued(at + 1) ? at + 1 : at;
    When century = century(t, i, at);
    if (century != null) {
      return century;
    }
    Sense word = lexicon.find(t, at, Kind.UNIT);
    if (word != null && word.number() != null && told) {
      return decade(i, at + word.length(), 1900 + word.small(), true);
    }
    if (!t.isDigits(at) || !t.glued(at + 1) || Years.value(t, at) % 10 != 0) {
      return null;
    }
    Sense years = lexicon.find(t, at + 1, Kind.UNIT);
    if (years == null || !years.value().equals("years")) {
      return null;
    }
    int end = at + 1 + years.length();
    if (t.length(at) == 4 && Years.year(t, at) + Years.value(t, at) > 0) {
      return decade(i, end, Years.value(t, at), false);
    }
    boolean named = told || t.is(at - 1, '\'') || years.length() > 1;
    if (t.length(at) != 2 || !named) {
      return null;
    }
    int tens = Years.value(t, at);
    return decade(i, end, tens < 30 ? 2000 + tens : 1900 + tens, true);
  }

  /** "in the late nineties" is a time, "in her late nineties" an age. */
  private boolean isTime(Tokens t, int last) {
    int i = last;
    while (i >= 0 && i > last - 3 && lexicon.is(t, i, Kind.TIME)) {
      i--;
    }
    return i < last && !lexicon.is(t, i, Kind.DETERMINER);
  }

  private static @Nullable When decade(int from, int to, int year, boolean short_) {
    if (year < 1000 || year > 2199) {
      return null;
    }
    DateSpan span = Days.decade(LocalDate.of(year, 1, 1));
    boolean open = short_ && year >= 2000;
    List<DateSpan> loose = open ? List.of(Days.decade(LocalDate.of(year - 100, 1, 1))) : List.of();
    return new When(from, to, span, false).or(List.of(), loose);
  }

  private @Nullable When century(Tokens t, int from, int at) {
    MonthDays.Found number = ordinals.at(t, at);
    if (number == null || !number.ordinal() || number.day() >= LATEST_CENTURY) {
      return null;
    }
    int unitAt = t.is(number.to(), '-') ? number.to() + 1 : number.to();
    Sense unit = lexicon.find(t, unitAt, Kind.UNIT);
    return unit != null && unit.value().equals("century")
        ? new When(from, unitAt + unit.length(), Days.century(number.day()), false)
        : null;
  }
}
