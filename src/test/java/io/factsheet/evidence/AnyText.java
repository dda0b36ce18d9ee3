package io.factsheet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.evidence.quote.Passage;
import io.factsheet.model.DateSpan;
import io.factsheet.model.Qualifier;
import io.factsheet.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What must hold of every text, however odd. */
final class AnyText {
  private static final LocalDate PUBLISHED = LocalDate.of(2021, 12, 8);

  private AnyText() {}

  /** Every question about it gets a verdict, and the words that a verdict names stand there. */
  static void isAnswered(String text, String language) {
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
}
