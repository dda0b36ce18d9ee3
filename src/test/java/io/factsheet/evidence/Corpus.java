package io.factsheet.evidence;

import io.factsheet.evidence.Question.Actors;
import io.factsheet.evidence.Question.Count;
import io.factsheet.evidence.Question.Day;
import io.factsheet.evidence.Question.Money;
import io.factsheet.evidence.Question.PlainNumber;
import io.factsheet.evidence.Question.Stretch;
import io.factsheet.evidence.quote.Passage;
import io.factsheet.model.DateSpan;
import io.factsheet.model.Qualifier;
import io.factsheet.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sentences in the style of the news, each with the facts it states.
 *
 * <p>A case is a line {@code > quote}, lines {@code ~ context}, and a line {@code + field: value;
 * …} for each fact. {@code @ date} sets the published date for the cases behind it, {@code @ date
 * de} their language too (English where none is named), {@code # …} is a note.
 */
final class Corpus {
  private Corpus() {}

  /** A sentence with a true fact; the facts of one sentence have one number. */
  record Item(int sentence, Claim claim, String language) {}

  static List<Item> read(String resource) {
    try (InputStream in = Corpus.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
      return parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  private static List<Item> parse(String text) {
    List<Item> items = new ArrayList<>();
    LocalDate published = LocalDate.EPOCH;
    String language = "en";
    Passage quote = new Passage("", 0);
    List<Passage> context = new ArrayList<>();
    int sentence = 0;
    for (String line : text.lines().toList()) {
      String rest = line.length() > 2 ? line.substring(2).strip() : "";
      switch (line.isEmpty() ? '#' : line.charAt(0)) {
        case '@' -> {
          String[] setting = rest.split(" ", 2);
          published = LocalDate.parse(setting[0]);
          language = setting.length > 1 ? setting[1] : "en";
        }
        case '>' -> {
          quote = new Passage(rest, 0);
          context.clear();
          sentence++;
        }
        case '~' -> context.add(new Passage(rest, 0));
        case '+' -> {
          Claim claim = new Claim(quote, context, published, false, questions(rest));
          items.add(new Item(sentence, claim, language));
        }
        case '#' -> {}
        default -> throw new IllegalArgumentException(line);
      }
    }
    return items;
  }

  private static List<Question> questions(String fields) {
    List<Question> questions = new ArrayList<>();
    for (String field : fields.split(";", -1)) {
      String[] pair = field.strip().split(": ", 2);
      if (pair.length != 2) {
        throw new IllegalArgumentException(fields);
      }
      questions.add(question(pair[0], pair[1].strip()));
    }
    return questions;
  }

  private static Question question(String field, String value) {
    return switch (field) {
      case "sender", "donor", "imposer" -> new Actors(field, actors(value), Role.AGENT);
      case "host", "to" -> new Actors(field, actors(value), Role.PLACE);
      case "recipient" -> new Actors(field, actors(value), Role.RECIPIENT);
      case "target" -> new Actors(field, actors(value), Role.TARGET);
      case "from" -> new Actors(field, actors(value), Role.ORIGIN);
      case "count" -> count(field, value);
      case "amount" -> new Money(field, money(value), false);
      case "converted" -> new Money(field, money(value), true);
      case "round" -> new PlainNumber(field, new BigDecimal(value), "rounds");
      case "days" -> new PlainNumber(field, new BigDecimal(value), "days");
      case "start" -> new Day(field, date(value), TimeRole.START);
      case "end" -> new Day(field, date(value), TimeRole.END);
      case "as_of", "pledged_on", "dated" -> new Day(field, date(value), TimeRole.ON);
      case "period" -> new Stretch(field, period(value));
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static List<Value.Actor> actors(String codes) {
    List<Value.Actor> actors = new ArrayList<>();
    for (String code : codes.split(" ", -1)) {
      actors.add(new Value.Actor(code, code));
    }
    return actors;
  }

  /** "up_to 150 persons", "range 40..50 persons", "vague persons: several hundred". */
  private static Question count(String field, String value) {
    String[] words = value.split(": ", 2);
    String[] parts = words[0].split(" ", -1);
    int last = parts.length - 1;
    Value.Quantity quantity =
        quantity(parts, parts.length - 1, words.length > 1 ? words[1] : null, null);
    return new Count(field, quantity, parts[last]);
  }

  private static Value.Quantity money(String value) {
    String[] words = value.split(": ", 2);
    String[] parts = words[0].split(" ", -1);
    return quantity(
        parts, parts.length - 1, words.length > 1 ? words[1] : null, parts[parts.length - 1]);
  }

  private static Value.Quantity quantity(
      String[] parts, int length, @Nullable String asStated, @Nullable String currency) {
    String first = parts[0];
    Qualifier qualifier = Qualifier.ofCode(first).orElse(Qualifier.PLAIN);
    String number = length == 0 ? "" : parts[length - 1];
    return switch (qualifier) {
      case VAGUE, NOT_STATED -> new Value.Quantity(null, null, null, qualifier, asStated, currency);
      case RANGE -> {
        String[] ends = number.split("\\.\\.", 2);
        yield new Value.Quantity(
            null, new BigDecimal(ends[0]), new BigDecimal(ends[1]), qualifier, asStated, currency);
      }
      default -> {
        BigDecimal figure = new BigDecimal(number);
        yield new Value.Quantity(
            figure,
            qualifier.bindsLow() ? figure : null,
            qualifier.bindsHigh() ? figure : null,
            qualifier,
            asStated,
            currency);
      }
    };
  }

  private static Value.Date date(String value) {
    return new Value.Date(DateSpan.parse(value).orElseThrow(), null, null);
  }

  /** "2020", "2021-01-01 to 2021-09-07", "2021-08 to open". */
  private static Value.Period period(String value) {
    String[] ends = value.split(" to ", 2);
    if (ends.length == 1) {
      return new Value.Period(date(ends[0]), date(ends[0]), null);
    }
    return new Value.Period(date(ends[0]), ends[1].equals("open") ? null : date(ends[1]), null);
  }
}
