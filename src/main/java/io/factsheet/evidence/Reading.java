package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a text mentions, in its order. No two mentions of a reading overlap.
 *
 * @param today the day that dates were resolved against
 */
record Reading(
    Tokens tokens, LocalDate today, List<Figure> figures, List<When> dates, List<Party> parties) {

  /** All but the kinds with which nothing begins that is mentioned. */
  private static final long OPENING =
      ~(Kind.NOUN.bit()
          | Kind.STOP.bit()
          | Kind.OF.bit()
          | Kind.PREPOSITION.bit()
          | Kind.REPORT.bit()
          | Kind.RECEIVE.bit()
          | Kind.ASK.bit()
          | Kind.VERB.bit()
          | Kind.CONTRAST.bit()
          | Kind.CLAUSE.bit()
          | Kind.ABBREVIATION.bit()
          | Kind.AUXILIARY.bit()
          | Kind.BORDER.bit()
          | Kind.BACK.bit()
          | Kind.DEED.bit()
          | Kind.PRONOUN.bit());

  /** Reads a text once, from left to right, in time linear in its length. */
  static Reading of(String text, LocalDate today, Language language) {
    Tokens t = Tokenizer.tokens(text, language.lexicon());
    List<Figure> figures = new ArrayList<>();
    List<When> dates = new ArrayList<>();
    List<Party> parties = new ArrayList<>();
    for (int i = 0; i < t.size; ) {
      Mention found = mention(t, i, today, dates, language);
      switch (found) {
        case null -> {}
        case Figure figure -> figures.add(figure);
        case When when -> dates.add(when);
        case Party party -> parties.add(party);
      }
      i = found == null ? i + 1 : Math.max(found.to(), i + 1);
    }
    return new Reading(t, today, figures, dates, parties);
  }

  private static @Nullable Mention mention(
      Tokens t, int i, LocalDate today, List<When> before, Language language) {
    Lexicon lexicon = language.lexicon();
    if (t.type[i] == Tokens.WORD && !lexicon.begins(t, i, OPENING)) {
      return language.figures().compound(t, i);
    }
    Parties parties = language.parties();
    Party party = parties == null ? null : parties.at(t, i);
    if (party != null && !lexicon.begins(t, i, Kind.CURRENCY.bit())) {
      return party;
    }
    When when = language.dates().at(t, i, today, before.isEmpty() ? null : before.getLast());
    if (when != null) {
      return when;
    }
    Figure figure = language.figures().at(t, i);
    return figure == null ? party : figure;
  }
}
