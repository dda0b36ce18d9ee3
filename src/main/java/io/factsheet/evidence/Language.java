package io.factsheet.evidence;

import io.factsheet.gazetteer.Currency;
import io.factsheet.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one language: its words, and how it writes numbers and dates.
 *
 * @param parties null where the gazetteer has no words of the language
 */
record Language(
    String tag,
    Lexicon lexicon,
    Nouns nouns,
    Figures figures,
    Dates dates,
    @Nullable Parties parties) {
  private static final List<String> FILES = List.of("numbers", "money", "dates", "sentences");

  /** The language of a BCP 47 tag, as in {@code en-GB}; empty for one that is not known. */
  static Optional<Language> of(@Nullable String tag) {
    String primary = tag == null ? "" : tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return switch (primary) {
      case "en" -> Optional.of(English.LANGUAGE);
      case "de" -> Optional.of(German.LANGUAGE);
      default -> Optional.empty();
    };
  }

  /** Read on first use: reading takes some milliseconds, and most desks write one language. */
  private static final class English {
    static final Language LANGUAGE = english();
  }

  private static final class German {
    static final Language LANGUAGE = german();
  }

  private static Language english() {
    Lexicon lexicon = words("en");
    Gazetteer gazetteer = Gazetteer.load();
    currencies(gazetteer, lexicon);
    Parties parties = Parties.of(gazetteer, lexicon);
    Nouns nouns = new Nouns(lexicon);
    Numbers numbers = new Numbers(lexicon, '.', null);
    return new Language(
        "en",
        lexicon,
        nouns,
        new Figures(lexicon, numbers, nouns),
        new Dates(lexicon, numbers, nouns, false),
        parties);
  }

  private static Language german() {
    Lexicon lexicon = words("de");
    Nouns nouns = new Nouns(lexicon);
    Numbers numbers = new Numbers(lexicon, ',', new GermanCompounds(lexicon));
    return new Language(
        "de",
        lexicon,
        nouns,
        new Figures(lexicon, numbers, nouns),
        new Dates(lexicon, numbers, nouns, true),
        null);
  }

  private static Lexicon words(String language) {
    Lexicon lexicon = new Lexicon();
    for (String file : FILES) {
      Wordlist.read("/evidence/" + language + "/" + file + ".txt", lexicon);
    }
    return lexicon;
  }

  private static List<String> names(Currency currency) {
    return List.of(currency.code(), currency.name(), currency.singular(), currency.plural());
  }

  /** Adds the words for currencies, except those of which the word files say more. */
  private static void currencies(Gazetteer gazetteer, Lexicon lexicon) {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (Currency currency : gazetteer.currencies()) {
      if (currency.until() == null) {
        List<String> phrases = new ArrayList<>(names(currency));
        phrases.addAll(currency.signs());
        phrases.addAll(currency.words());
        for (String phrase : phrases) {
          words.computeIfAbsent(phrase, p -> new LinkedHashSet<>()).add(currency.code());
        }
      }
    }
    // Money of the past: by its own names, where no money of today has them.
    for (Currency currency : gazetteer.currencies()) {
      if (currency.until() != null) {
        names(currency).forEach(name -> words.putIfAbsent(name, Set.of(currency.code())));
      }
    }
    words.forEach(
        (phrase, codes) -> {
          if (!lexicon.knows(Sense.Kind.CURRENCY, phrase)) {
            lexicon.add(Sense.Kind.CURRENCY, String.join(" ", codes), phrase);
          }
        });
  }
}
