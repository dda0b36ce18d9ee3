package io.factsheet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.evidence.Verdict.Outcome;
import io.factsheet.evidence.Verdict.Reason;
import io.factsheet.evidence.quote.Passage;
import io.factsheet.model.DateSpan;
import io.factsheet.model.Qualifier;
import io.factsheet.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceCheckTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2021, 12, 8);

  @Test
  void offsetsAreCodePointsOfTheSource() {
    Passage quote = new Passage("\uD83D\uDE00 Poland sent 150 soldiers", 40);
    Verdict verdict = check("en", quote, WEDNESDAY, false, count("150", Qualifier.PLAIN, null));

    assertThat(verdict.outcome()).isEqualTo(Outcome.STATED);
    assertThat(verdict.words()).isEqualTo(new Verdict.Words("150", 54, 57));
  }

  @Test
  void aLanguageThatIsNotKnownIsNotChecked() {
    Passage quote = new Passage("150 żołnierzy", 0);
    Verdict verdict = check("pl", quote, WEDNESDAY, false, count("151", Qualifier.PLAIN, null));

    assertThat(verdict.outcome()).isEqualTo(Outcome.UNCHECKED);
    assertThat(verdict.reason()).isEqualTo(Reason.LANGUAGE_UNKNOWN);
  }

  @Test
  void asStatedMustStandThere() {
    Passage quote = new Passage("Poland sent 150 soldiers", 0);
    Question question = count("150", Qualifier.ABOUT, "about 150");

    assertThat(check("en", quote, WEDNESDAY, false, question).reason())
        .isEqualTo(Reason.AS_STATED_ABSENT);
  }

  @Test
  void partOfALongerNumberBearsOutNothing() {
    Passage quote = new Passage("Poland sent 13,000 soldiers", 0);
    Question question = count("3000", Qualifier.PLAIN, "3,000");

    assertThat(check("en", quote, WEDNESDAY, false, question).reason())
        .isEqualTo(Reason.AS_STATED_ABSENT);
    assertThat(check("en", quote, WEDNESDAY, false, count("3000", Qualifier.PLAIN, null)).outcome())
        .isEqualTo(Outcome.CONTRADICTED);
  }

  @Test
  void asStatedIsLookedForButForTypography() {
    Passage quote = new Passage("Poland sent “about\u00A012\u202F000” soldiers", 0);
    Question question = count("12000", Qualifier.ABOUT, "\"about 12 000\"");

    assertThat(check("en", quote, WEDNESDAY, false, question).isBorneOut()).isTrue();
  }

  @Test
  void asStatedIsLookedForWhereverItStands() {
    Passage quote = new Passage("On December 15 Poland sent 1,500 tents and 15 soldiers", 0);
    Question question = count("15", Qualifier.PLAIN, "15");

    assertThat(check("en", quote, WEDNESDAY, false, question).isBorneOut()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3\u200B000", "3\u00AD000", "3\u2060000", "3\u200F,000", "3,\u200E000", "3_000"})
  void charactersThatDoNotShowCutNoNumber(String number) {
    Passage quote = new Passage("Poland sent " + number + " soldiers", 0);

    assertThat(check("en", quote, WEDNESDAY, false, count("3", Qualifier.PLAIN, null)).isBorneOut())
        .isFalse();
  }

  @Test
  void listsInOneOrderAreNotDecided() {
    Passage quote = new Passage("France and Italy sent 90 and 60 soldiers, respectively.", 0);
    Claim claim =
        new Claim(
            quote,
            List.of(),
            WEDNESDAY,
            false,
            List.of(
                new Question.Actors(
                    "sender", List.of(new Value.Actor("FRA", "France")), Role.AGENT),
                count("60", Qualifier.PLAIN, null)));

    assertThat(EvidenceCheck.of("en").check(claim).getLast().outcome())
        .isEqualTo(Outcome.AMBIGUOUS);
  }

  @Test
  void theQualifierMustAgree() {
    Passage quote = new Passage("Poland sent up to 150 soldiers", 0);
    Verdict verdict = check("en", quote, WEDNESDAY, false, count("150", Qualifier.PLAIN, null));

    assertThat(verdict.outcome()).isEqualTo(Outcome.CONTRADICTED);
    assertThat(verdict.reason()).isEqualTo(Reason.OTHER_QUALIFIER);
  }

  @Test
  void nearlyIsAboutAndMayBeLess() {
    Passage quote = new Passage("Poland sent nearly 150 soldiers", 0);

    assertThat(check("en", quote, WEDNESDAY, false, count("150", Qualifier.ABOUT, null)).outcome())
        .isEqualTo(Outcome.STATED);
    assertThat(
            check("en", quote, WEDNESDAY, false, count("150", Qualifier.LESS_THAN, null)).outcome())
        .isEqualTo(Outcome.AMBIGUOUS);
  }

  @Test
  void aFigureThatIsSaidNotToBeStatedMustNotBeNamed() {
    Question question = count(null, Qualifier.NOT_STATED, null);

    assertThat(
            check("en", new Passage("Poland sent 150 soldiers", 0), WEDNESDAY, false, question)
                .reason())
        .isEqualTo(Reason.FIGURE_NAMED);
    assertThat(
            check("en", new Passage("Poland sent soldiers", 0), WEDNESDAY, false, question)
                .outcome())
        .isEqualTo(Outcome.UNCHECKED);
  }

  @Test
  void sharedCurrencyWordsAreSettledByTheActorsNamed() {
    Question kroner = money("20000000", "NOK");

    assertThat(
            check("en", new Passage("It gave 20 million kroner", 0), WEDNESDAY, false, kroner)
                .reason())
        .isEqualTo(Reason.CURRENCY_OPEN);
    assertThat(
            check("en", new Passage("Norway gave 20 million kroner", 0), WEDNESDAY, false, kroner)
                .outcome())
        .isEqualTo(Outcome.NORMALIZED);
  }

  @Test
  void anInferredPublishedDateIsACautionWhereADayWouldMatter() {
    Question yesterday = day("2021-12-07");
    Question lastYear = day("2020");

    assertThat(
            check("en", new Passage("They came yesterday", 0), WEDNESDAY, true, yesterday).reason())
        .isEqualTo(Reason.PUBLISHED_INFERRED);
    assertThat(
            check("en", new Passage("They came last year", 0), WEDNESDAY, true, lastYear).reason())
        .isNull();
  }

  @Test
  void withoutAPublishedDateOnlyFullDatesAreSure() {
    assertThat(
            check("en", new Passage("They came on December 7", 0), null, false, day("2021-12-07"))
                .reason())
        .isEqualTo(Reason.PUBLISHED_UNKNOWN);
    assertThat(
            check(
                    "en",
                    new Passage("They came on December 7, 2021", 0),
                    null,
                    false,
                    day("2021-12-07"))
                .outcome())
        .isEqualTo(Outcome.STATED);
  }

  @Test
  void germanFiguresMoneyAndDatesAreChecked() {
    Passage quote = new Passage("Am 7. Dezember sagte Berlin bis zu 1,5 Millionen Euro zu", 0);

    assertThat(
            check(
                    "de-AT",
                    quote,
                    WEDNESDAY,
                    false,
                    new Question.Money(
                        "amount", quantity("1500000", Qualifier.UP_TO, null, "EUR"), false))
                .outcome())
        .isEqualTo(Outcome.NORMALIZED);
    assertThat(check("de", quote, WEDNESDAY, false, day("2021-12-07")).outcome())
        .isEqualTo(Outcome.NORMALIZED);
  }

  private static Verdict check(
      String tag,
      Passage quote,
      @Nullable LocalDate published,
      boolean inferred,
      Question question) {
    Claim claim = new Claim(quote, List.of(), published, inferred, List.of(question));
    return EvidenceCheck.of(tag).check(claim).getFirst();
  }

  private static Question count(
      @Nullable String value, Qualifier qualifier, @Nullable String asStated) {
    return new Question.Count("count", quantity(value, qualifier, asStated, null), "persons");
  }

  private static Question money(String value, String currency) {
    return new Question.Money("amount", quantity(value, Qualifier.PLAIN, null, currency), false);
  }

  private static Question day(String date) {
    Value.Date value = new Value.Date(DateSpan.parse(date).orElseThrow(), null, null);
    return new Question.Day("as_of", value, TimeRole.ON);
  }

  private static Value.Quantity quantity(
      @Nullable String value,
      Qualifier qualifier,
      @Nullable String asStated,
      @Nullable String currency) {
    BigDecimal number = value == null ? null : new BigDecimal(value);
    return new Value.Quantity(number, null, null, qualifier, asStated, currency);
  }
}
