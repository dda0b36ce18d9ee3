package io.factsheet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.evidence.quote.Passage;
import io.factsheet.model.DateSpan;
import io.factsheet.model.Qualifier;
import io.factsheet.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
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
  private static final LocalDate PUBLISHED = LocalDate.of(2021, 12, 8);

  @Property(tries = 2000)
  void anyTextGetsVerdicts(@ForAll("texts") String text) {
    for (String language : List.of("en", "de")) {
      holds(text, language);
    }
  }

  @ParameterizedTest
  @MethodSource("giants")
  void aGiantTextGetsVerdicts(String text) {
    holds(text, "en");
    holds(text, "de");
  }

  private static void holds(String text, String language) {
    Passage quote = new Passage(text, 7);
    Claim claim = new Claim(quote, List.of(quote), PUBLISHED, true, questions());
    List<Verdict> verdicts = EvidenceCheck.of(language).check(claim);

    assertThat(verdicts).hasSize(claim.questions().size());
    for (Verdict verdict : verdicts) {
      Verdict.Words words = verdict.words();
      if (words != null) {
        int from = text.offsetByCodePoints(0, words.start() - 7);
        int to = text.offsetByCodePoints(0, words.end() - 7);
        assertThat(words.text()).isEqualTo(text.substring(from, to));
      }
    }
  }

  private static List<Question> questions() {
    BigDecimal number = BigDecimal.valueOf(150);
    Value.Date date = new Value.Date(DateSpan.of(PUBLISHED), null, null);
    Value.Quantity count = new Value.Quantity(number, number, number, Qualifier.PLAIN, null, null);
    Value.Quantity money = new Value.Quantity(number, number, number, Qualifier.PLAIN, null, "USD");
    return List.of(
        new Question.Actors("sender", List.of(new Value.Actor("CZE", "Czechia")), Role.AGENT),
        new Question.Actors("host", List.of(new Value.Actor("POL", "Poland")), Role.PLACE),
        new Question.Count("count", count, "persons"),
        new Question.Money("amount", money, false),
        new Question.PlainNumber("days", number, "days"),
        new Question.Day("as_of", date, TimeRole.ON),
        new Question.Stretch("period", new Value.Period(date, null, null)));
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
