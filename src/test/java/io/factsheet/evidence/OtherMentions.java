package io.factsheet.evidence;

import io.factsheet.evidence.Corruptions.Kind;
import io.factsheet.evidence.Question.Actors;
import io.factsheet.evidence.Question.Count;
import io.factsheet.evidence.Question.Day;
import io.factsheet.evidence.Question.Money;
import io.factsheet.evidence.Question.PlainNumber;
import io.factsheet.evidence.Question.Stretch;
import io.factsheet.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What else the quote of a fact mentions, put in the place of what the fact says: another number,
 * another actor, another date. What any fact of the same sentence says in that field is left out.
 *
 * @param truths what all facts of the sentence say
 */
record OtherMentions(Claim claim, LocalDate published, Reading reading, List<Question> truths) {

  static OtherMentions of(Corpus.Item item, List<Corpus.Item> all) {
    List<Question> truths = new ArrayList<>();
    for (Corpus.Item other : all) {
      if (other.sentence() == item.sentence()) {
        truths.addAll(other.claim().questions());
      }
    }
    LocalDate published = Objects.requireNonNull(item.claim().publishedOn());
    Language language = Language.of(item.language()).orElseThrow();
    Reading reading = Reading.of(item.claim().quote().text(), published, language);
    return new OtherMentions(item.claim(), published, reading, truths);
  }

  void addTo(Map<Kind, List<Claim>> made) {
    for (Question question : claim.questions()) {
      switch (question) {
        case Count _, Money _, PlainNumber _ -> numbers(question, made);
        case Actors actors -> actors(actors, made);
        case Day _, Stretch _ -> dates(question, made);
      }
    }
  }

  private void numbers(Question question, Map<Kind, List<Claim>> made) {
    for (Figure figure : reading.figures()) {
      BigDecimal value = figure.amount().value();
      if (value == null || truths.stream().anyMatch(truth -> says(truth, value))) {
        continue;
      }
      Question other =
          switch (question) {
            case Count(String field, Value.Quantity q, var unit) when q.value() != null ->
                new Count(field, Corruptions.with(q, value, figure.amount().qualifier()), unit);
            case Money(String field, Value.Quantity q, var converted) when q.value() != null -> {
              Value.Quantity swapped = Corruptions.with(q, value, figure.amount().qualifier());
              yield new Money(field, inCurrencyOf(figure, swapped), converted);
            }
            case PlainNumber(String field, var _, var unit) -> new PlainNumber(field, value, unit);
            default -> null;
          };
      if (other != null) {
        Corruptions.add(made, Kind.OTHER_NUMBER, claim, other);
      }
    }
  }

  private static boolean says(Question truth, BigDecimal value) {
    BigDecimal said =
        switch (truth) {
          case Count count -> count.quantity().value();
          case Money money -> money.quantity().value();
          case PlainNumber number -> number.number();
          default -> null;
        };
    return said != null && said.compareTo(value) == 0;
  }

  private static Value.Quantity inCurrencyOf(Figure figure, Value.Quantity q) {
    List<String> currencies = figure.unit().currencies();
    @Nullable String currency = currencies.isEmpty() ? q.currency() : currencies.getFirst();
    return new Value.Quantity(q.value(), q.low(), q.high(), q.qualifier(), q.asStated(), currency);
  }

  private void actors(Actors actors, Map<Kind, List<Claim>> made) {
    for (Party party : reading.parties()) {
      String code = party.codes().getFirst();
      boolean known =
          truths.stream()
              .anyMatch(
                  truth ->
                      truth instanceof Actors a
                          && a.field().equals(actors.field())
                          && a.actors().stream()
                              .anyMatch(x -> party.mayBe(String.valueOf(x.code()))));
      if (!known) {
        List<Value.Actor> other = List.of(new Value.Actor(code, code));
        Corruptions.add(
            made, Kind.OTHER_ACTOR, claim, new Actors(actors.field(), other, actors.role()));
      }
    }
  }

  private void dates(Question question, Map<Kind, List<Claim>> made) {
    for (When when : reading.dates()) {
      boolean known =
          truths.stream()
              .anyMatch(
                  truth ->
                      (truth instanceof Day || truth instanceof Stretch)
                          && DateMatch.of(when, truth, published).fits());
      if (!known) {
        Value.Date date = new Value.Date(when.span(), null, null);
        Question other =
            question instanceof Day day
                ? new Day(day.field(), date, day.role())
                : new Stretch(question.field(), new Value.Period(date, date, null));
        Corruptions.add(made, Kind.OTHER_DATE, claim, other);
      }
    }
  }
}
