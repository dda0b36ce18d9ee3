package io.factsheet.validate;

import static java.util.stream.Collectors.joining;

import io.factsheet.evidence.Question;
import io.factsheet.model.Qualifier;
import io.factsheet.model.Value;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a fact says in one field, as a message tells it. */
final class Told {
  private Told() {}

  static String of(Question question) {
    return switch (question) {
      case Question.Count count -> of(count.quantity());
      case Question.Money money -> of(money.quantity());
      case Question.PlainNumber number -> number(number.number());
      case Question.Day day -> day.date().span().toString();
      case Question.Stretch(_, Value.Period period) ->
          period.end() == null
              ? "from " + period.start().span()
              : "from " + period.start().span() + " to " + period.end().span();
      case Question.Actors actors ->
          actors.actors().stream().map(Value.Actor::name).collect(joining(", "));
    };
  }

  /** A name of categories as words: {@code not_stated} is "not stated". */
  static String plain(String name) {
    return name.replace('_', ' ');
  }

  private static String of(Value.Quantity quantity) {
    String figure =
        switch (quantity.qualifier()) {
          case PLAIN -> number(quantity.value());
          case RANGE -> number(quantity.low()) + " to " + number(quantity.high());
          case VAGUE -> "a vague amount";
          case NOT_STATED -> "that no figure is stated";
          default -> plain(quantity.qualifier().code()) + " " + number(quantity.value());
        };
    boolean bare = quantity.currency() == null || quantity.qualifier() == Qualifier.NOT_STATED;
    return bare ? figure : figure + " " + quantity.currency();
  }

  /** Grouped by thousands, as the articles have it. */
  private static String number(@Nullable BigDecimal number) {
    if (number == null) {
      return "none";
    }
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }
}
