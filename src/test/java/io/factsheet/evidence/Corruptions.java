package io.factsheet.evidence;

import io.factsheet.evidence.Question.Actors;
import io.factsheet.evidence.Question.Count;
import io.factsheet.evidence.Question.Day;
import io.factsheet.evidence.Question.Money;
import io.factsheet.evidence.Question.PlainNumber;
import io.factsheet.evidence.Question.Stretch;
import io.factsheet.model.DateSpan;
import io.factsheet.model.Qualifier;
import io.factsheet.model.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes false facts of a true one, in the ways that facts go wrong. */
final class Corruptions {
  private static final Set<String> UNITS = Set.of("persons", "aircraft", "ships", "vehicles");

  private Corruptions() {}

  enum Kind {
    DIGIT,
    MAGNITUDE,
    QUALIFIER,
    CURRENCY,
    DATE,
    YEAR,
    ACTOR,
    ROLES_SWAPPED,
    /** Soldiers given out for ships. */
    UNIT,
    /** The figure of another fact of the same sentence. */
    NEIGHBOUR,
    /** The period of another fact of the same sentence. */
    NEIGHBOUR_PERIOD,
    /** Any other number of the quote, a year or a clock time too. */
    OTHER_NUMBER,
    /** Another actor of the quote. */
    OTHER_ACTOR,
    /** Another date of the quote. */
    OTHER_DATE
  }

  static Map<Kind, List<Claim>> of(Corpus.Item item, List<Corpus.Item> all) {
    Map<Kind, List<Claim>> made = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      made.put(kind, new ArrayList<>());
    }
    Claim claim = item.claim();
    for (Question question : claim.questions()) {
      quantities(claim, question, made);
      times(claim, question, made);
      if (question instanceof Actors actors) {
        // Two that the corpus names nowhere.
        for (String stranger : List.of("FJI", "BRA")) {
          Value.Actor other = new Value.Actor(stranger, stranger);
          add(made, Kind.ACTOR, claim, new Actors(actors.field(), List.of(other), actors.role()));
        }
      }
    }
    swapped(claim, made);
    for (Corpus.Item neighbour : all) {
      if (neighbour.sentence() == item.sentence() && !neighbour.equals(item)) {
        neighbours(claim, neighbour.claim(), made);
      }
    }
    OtherMentions.of(item, all).addTo(made);
    made.values().forEach(claims -> claims.removeIf(other -> isTrue(other, item, all)));
    return made;
  }

  /** Whether another fact of the same sentence says all that, and perhaps more. */
  private static boolean isTrue(Claim claim, Corpus.Item item, List<Corpus.Item> all) {
    return all.stream()
        .filter(other -> other.sentence() == item.sentence())
        .anyMatch(other -> other.claim().questions().containsAll(claim.questions()));
  }

  private static void quantities(Claim claim, Question question, Map<Kind, List<Claim>> made) {
    switch (question) {
      case Count count -> {
        figures(claim, count.quantity(), made, q -> new Count(count.field(), q, count.unit()));
        if (UNITS.contains(String.valueOf(count.unit()))) {
          String other = "ships".equals(count.unit()) ? "aircraft" : "ships";
          add(made, Kind.UNIT, claim, new Count(count.field(), count.quantity(), other));
        }
      }
      case Money money -> {
        figures(claim, money.quantity(), made, q -> new Money(money.field(), q, money.converted()));
        String other = "JPY".equals(money.quantity().currency()) ? "CNY" : "JPY";
        for (String currency :
            List.of(other, "CAD".equals(money.quantity().currency()) ? "AUD" : "CAD")) {
          Value.Quantity q = money.quantity();
          Value.Quantity changed =
              new Value.Quantity(
                  q.value(), q.low(), q.high(), q.qualifier(), q.asStated(), currency);
          add(made, Kind.CURRENCY, claim, new Money(money.field(), changed, money.converted()));
        }
      }
      case PlainNumber number -> {
        for (BigDecimal changed : digits(number.number())) {
          add(made, Kind.DIGIT, claim, new PlainNumber(number.field(), changed, number.unit()));
        }
      }
      default -> {}
    }
  }

  private static void figures(
      Claim claim,
      Value.Quantity q,
      Map<Kind, List<Claim>> made,
      Function<Value.Quantity, Question> remade) {
    BigDecimal value = q.value();
    if (value == null) {
      return;
    }
    for (BigDecimal changed : digits(value)) {
      add(made, Kind.DIGIT, claim, remade.apply(with(q, changed, q.qualifier())));
    }
    for (String factor : List.of("10", "0.1", "1000")) {
      BigDecimal changed = value.multiply(new BigDecimal(factor));
      add(made, Kind.MAGNITUDE, claim, remade.apply(with(q, changed, q.qualifier())));
    }
    for (Qualifier other : Set.of(Qualifier.PLAIN, Qualifier.UP_TO, Qualifier.MORE_THAN)) {
      if (other != q.qualifier()) {
        add(made, Kind.QUALIFIER, claim, remade.apply(with(q, value, other)));
      }
    }
  }

  static Value.Quantity with(Value.Quantity q, BigDecimal value, Qualifier qualifier) {
    return new Value.Quantity(
        value,
        qualifier.bindsLow() ? value : null,
        qualifier.bindsHigh() ? value : null,
        qualifier,
        null,
        q.currency());
  }

  /** Each with one digit changed: the first, and the last that is no nought. */
  private static List<BigDecimal> digits(BigDecimal value) {
    String digits = value.toPlainString();
    List<BigDecimal> changed = new ArrayList<>();
    for (int at : new TreeSet<>(List.of(0, last(digits)))) {
      int digit = digits.charAt(at) - '0';
      char other = (char) ('0' + (digit == 9 ? 8 : digit + 1));
      changed.add(new BigDecimal(digits.substring(0, at) + other + digits.substring(at + 1)));
    }
    return changed;
  }

  private static int last(String digits) {
    int at = digits.length() - 1;
    while (at > 0 && (digits.charAt(at) == '0' || digits.charAt(at) == '.')) {
      at--;
    }
    return at;
  }

  private static void times(Claim claim, Question question, Map<Kind, List<Claim>> made) {
    if (question instanceof Day day) {
      add(made, Kind.DATE, claim, new Day(day.field(), shifted(day.date(), 0, 3), day.role()));
      add(made, Kind.YEAR, claim, new Day(day.field(), shifted(day.date(), 1, 0), day.role()));
    }
    if (question instanceof Stretch stretch) {
      for (int years : List.of(0, 1)) {
        Value.Period p = stretch.period();
        int days = years == 0 ? 3 : 0;
        Value.Date end = p.end() == null ? null : shifted(p.end(), years, days);
        Value.Period moved = new Value.Period(shifted(p.start(), years, days), end, null);
        Question changed = new Stretch(stretch.field(), moved);
        add(made, years == 0 ? Kind.DATE : Kind.YEAR, claim, changed);
      }
    }
  }

  private static Value.Date shifted(Value.Date date, int years, int days) {
    LocalDate first = date.span().earliest().minusYears(years).minusDays(days);
    LocalDate last = date.span().latest().minusYears(years).minusDays(days);
    if (last.lengthOfMonth() != last.getDayOfMonth()
        && date.span().latest().lengthOfMonth() == date.span().latest().getDayOfMonth()
        && days == 0) {
      last = last.withDayOfMonth(last.lengthOfMonth());
    }
    return new Value.Date(new DateSpan(first, last), null, null);
  }

  private static void swapped(Claim claim, Map<Kind, List<Claim>> made) {
    Actors agent = actors(claim, Set.of(Role.AGENT));
    Actors other = actors(claim, Set.of(Role.PLACE, Role.RECIPIENT, Role.TARGET));
    Actors origin = actors(claim, Set.of(Role.ORIGIN));
    Actors one = agent != null ? agent : origin;
    if (one == null || other == null || one.actors().equals(other.actors())) {
      return;
    }
    List<Question> questions = new ArrayList<>();
    for (Question question : claim.questions()) {
      questions.add(
          question.equals(one)
              ? new Actors(one.field(), other.actors(), one.role())
              : question.equals(other)
                  ? new Actors(other.field(), one.actors(), other.role())
                  : question);
    }
    add(made, Kind.ROLES_SWAPPED, with(claim, questions));
  }

  private static @Nullable Actors actors(Claim claim, Set<Role> roles) {
    for (Question question : claim.questions()) {
      if (question instanceof Actors actors && roles.contains(actors.role())) {
        return actors;
      }
    }
    return null;
  }

  /** The figure of another fact of the same sentence, where that would not be true here too. */
  private static void neighbours(Claim claim, Claim neighbour, Map<Kind, List<Claim>> made) {
    if (withoutFigures(neighbour).equals(withoutFigures(claim))) {
      return;
    }
    periods(claim, neighbour, made);
    for (Question question : neighbour.questions()) {
      for (Question own : claim.questions()) {
        boolean figure =
            (question instanceof Count && own instanceof Count)
                || (question instanceof Money a
                    && own instanceof Money b
                    && a.converted() == b.converted());
        if (figure && question.field().equals(own.field()) && !question.equals(own)) {
          add(made, Kind.NEIGHBOUR, claim, question);
        }
      }
    }
  }

  private static List<Question> withoutFigures(Claim claim) {
    List<Question> questions = new ArrayList<>(claim.questions());
    questions.removeIf(q -> q instanceof Count || q instanceof Money);
    return questions;
  }

  /** "81 all of last year", given out for this year's. */
  private static void periods(Claim claim, Claim neighbour, Map<Kind, List<Claim>> made) {
    for (Question question : neighbour.questions()) {
      boolean time = question instanceof Day || question instanceof Stretch;
      for (Question own : claim.questions()) {
        if (time && question.field().equals(own.field()) && !question.equals(own)) {
          add(made, Kind.NEIGHBOUR_PERIOD, claim, question);
        }
      }
    }
  }

  static void add(Map<Kind, List<Claim>> made, Kind kind, Claim claim, Question changed) {
    List<Question> questions = new ArrayList<>();
    for (Question question : claim.questions()) {
      questions.add(question.field().equals(changed.field()) ? changed : question);
    }
    add(made, kind, with(claim, questions));
  }

  private static void add(Map<Kind, List<Claim>> made, Kind kind, Claim claim) {
    made.computeIfAbsent(kind, k -> new ArrayList<>()).add(claim);
  }

  private static Claim with(Claim claim, List<Question> questions) {
    return new Claim(
        claim.quote(), claim.context(), claim.publishedOn(), claim.publishedInferred(), questions);
  }
}
