package io.factsheet.evidence;

import io.factsheet.model.DateSpan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The mentions of a text, written out as the case files have them. */
final class Mentions {
  private static final List<String> GROUPS =
      List.of("persons", "aircraft", "ships", "vehicles", "units", "rounds", "attempts", "cases");

  private Mentions() {}

  static String of(String text, LocalDate today, Language language) {
    Reading reading = Reading.of(text, today, language);
    List<Mention> all = new ArrayList<>();
    all.addAll(reading.figures());
    all.addAll(reading.dates());
    all.addAll(reading.parties());
    all.sort(Comparator.comparingInt(Mention::from));
    return all.stream()
        .map(
            mention ->
                switch (mention) {
                  case Figure figure -> figure(figure, language);
                  case When when -> when(when);
                  case Party party -> "actor " + String.join("/", party.codes());
                })
        .collect(Collectors.joining("; "));
  }

  private static String figure(Figure f, Language language) {
    List<String> parts = new ArrayList<>();
    parts.add(f.kind().name().toLowerCase(Locale.ROOT));
    if (f.amount().low() != null && f.amount().high() != null) {
      parts.add(f.amount().low().toPlainString() + ".." + f.amount().high().toPlainString());
    } else if (f.amount().value() != null) {
      parts.add(
          (f.amount().qualifier().code() + " ").replace("plain ", "")
              + Plain.of(f.amount().value()).toPlainString());
    }
    if (f.amount().loose() != null) {
      parts.add("~" + f.amount().loose().code());
    }
    if (!f.unit().currencies().isEmpty()) {
      parts.add(
          f.unit().settled()
              ? f.unit().currencies().getFirst()
              : String.join("/", f.unit().currencies()));
    }
    if (!f.unit().name().isEmpty()) {
      parts.add(f.unit().name());
    }
    for (String group : GROUPS) {
      if ((f.unit().nouns() & language.nouns().group(group)) != 0) {
        parts.add(group);
      }
    }
    return String.join(" ", parts);
  }

  private static String when(When when) {
    String mark =
        when.mark() == When.Mark.NONE ? "" : when.mark().name().toLowerCase(Locale.ROOT) + " ";
    return "date " + mark + when.span() + spans(" = ", when.others()) + spans(" ~ ", when.loose());
  }

  private static String spans(String sign, List<DateSpan> spans) {
    return spans.isEmpty()
        ? ""
        : sign + spans.stream().map(DateSpan::toString).collect(Collectors.joining(", "));
  }

  /** Prints the mentions of each line of standard input, for whoever writes cases. */
  public static void main(String[] args) throws IOException {
    Language language = Language.of(args[0]).orElseThrow();
    LocalDate today = LocalDate.parse(args[1]);
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      System.out.println(line + " => " + of(line, today, language));
    }
  }
}
