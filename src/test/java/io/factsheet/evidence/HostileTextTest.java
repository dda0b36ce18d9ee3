package io.factsheet.evidence;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes a check fail, and all words it names stand where it says. */
class HostileTextTest {

  @Property(tries = 2000)
  void anyTextGetsVerdicts(@ForAll("texts") String text) {
    for (String language : List.of("en", "de")) {
      AnyText.isAnswered(text, language);
    }
  }

  @ParameterizedTest
  @MethodSource("giants")
  void aGiantTextGetsVerdicts(String text) {
    AnyText.isAnswered(text, "en");
    AnyText.isAnswered(text, "de");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "150",
            "150,000",
            "3",
            "1.5",
            "1,2,3",
            "Poland",
            "Czech",
            "the bloc",
            "soldiers",
            "migrants",
            " ",
            "  ",
            "\n",
            ".",
            ",",
            "-",
            "–",
            "—",
            "/",
            ":",
            "'",
            "’s",
            "\"",
            "(",
            ")",
            "$",
            "€",
            "US$",
            "million",
            "half a",
            "and",
            "to",
            "from",
            "in",
            "between",
            "by",
            "more than",
            "up to",
            "or more",
            "December 7",
            "Dec.",
            "last week",
            "since",
            "until",
            "ago",
            "two",
            "hundred",
            "%",
            "2pm",
            "Tu-22M3",
            "\u200F",
            "\u0301",
            "\u00A0",
            "\u2009",
            "\uD83D\uDE00",
            "\uD83D",
            "\u0000",
            "½",
            "١٢٣",
            "dreihundert",
            "Mio.",
            "rose",
            "said",
            "mid-",
            "first",
            "7th",
            "2021",
            "29 February",
            "9999999999999999999",
            "billion");
    return Arbitraries.oneOf(
        pieces.list().ofMinSize(0).ofMaxSize(60).map(list -> String.join(" ", list)),
        pieces.list().ofMinSize(0).ofMaxSize(60).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(200));
  }

  static List<String> giants() {
    return List.of(
        "x".repeat(1_000_000),
        "1".repeat(1_000_000),
        "1,".repeat(50_000),
        "1-".repeat(50_000),
        "a\u0301".repeat(500_000),
        "150 ".repeat(10_000),
        "150 soldiers, ".repeat(2_000),
        "150 soldiers and 151 migrants ".repeat(1_000),
        "$150 ".repeat(10_000),
        "$150 (€151) ".repeat(2_000),
        "December 8 ".repeat(10_000),
        "Poland ".repeat(10_000),
        "Poland sent the Czech 150 soldiers on December 7. ".repeat(2_000),
        "the Poland, ".repeat(10_000),
        "million ".repeat(10_000),
        "more than ".repeat(10_000),
        "between ".repeat(10_000),
        "three hundred and ".repeat(5_000),
        "U.".repeat(50_000),
        "'s".repeat(50_000));
  }
}
