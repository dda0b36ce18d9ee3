package io.factsheet.validate;

import static io.factsheet.evidence.Verdict.Outcome.ABSENT;
import static io.factsheet.evidence.Verdict.Outcome.AMBIGUOUS;

import io.factsheet.evidence.Question;
import io.factsheet.evidence.Verdict;
import io.factsheet.evidence.Verdict.Reason;
import io.factsheet.evidence.quote.Placement;
import io.factsheet.field.Evidence;
import io.factsheet.model.Finding;
import io.factsheet.model.Rule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be said, in words, of a field that the quoted words do not plainly bear out. */
record Doubt(Judged judged, Candidate candidate) {
  private static final String CORRECT_OR_QUOTE =
      "Correct the fact against the article, or quote the words that say it.";
  private static final String QUOTE_MORE =
      "Quote the words that say it, in the quote or as context, or correct the fact.";
  private static final String TELL_MORE =
      "Put the words that decide it into the quote or the context; where the article leaves it"
          + " open, let it stand.";

  Finding finding() {
    Reason reason = Objects.requireNonNull(judged.verdict().reason());
    return switch (reason) {
      case OTHER_VALUE ->
          of(
              Rule.WORDS_OTHER_VALUE,
              where() + " says " + words() + "; the fact says " + value() + ".",
              CORRECT_OR_QUOTE);
      case OTHER_QUALIFIER ->
          of(
              Rule.WORDS_OTHER_QUALIFIER,
              where() + " says " + words() + "; the fact says " + value() + ".",
              "Give the qualifier that the words have, or quote the words with the other one.");
      case OTHER_CURRENCY ->
          of(
              Rule.WORDS_OTHER_CURRENCY,
              where() + " says " + words() + "; the fact says " + value() + ".",
              "Give the currency that the words name, and never convert.");
      case OTHER_UNIT ->
          isOpen()
              ? of(
                  Rule.WORDS_UNIT_OPEN,
                  "Whether " + words() + " is a figure of " + unit() + " is not told.",
                  TELL_MORE)
              : of(
                  Rule.WORDS_OTHER_UNIT,
                  "In " + whereIn() + ", " + words() + " is no figure of " + unit() + ".",
                  "Give the figure that is, or correct what is counted.");
      case OTHER_PAIR ->
          isOpen()
              ? of(
                  Rule.WORDS_PAIR_OPEN,
                  "Whether " + words() + " goes with the rest of the fact is not told.",
                  TELL_MORE)
              : of(
                  Rule.WORDS_OTHER_PAIR,
                  "In "
                      + whereIn()
                      + ", "
                      + words()
                      + " goes with another actor or time than the fact's.",
                  "Give the figure that goes with the fact's actors and dates, or correct these.");
      case PAIR_OPEN ->
          of(
              Rule.WORDS_PAIR_OPEN,
              "Whether " + words() + " goes with the rest of the fact is not told.",
              TELL_MORE);
      case OTHER_ROLE ->
          isOpen()
              ? roleOpen()
              : of(
                  Rule.WORDS_OTHER_ROLE,
                  where() + " has " + words() + " in another part than \"" + title() + "\".",
                  "Put it into the field of that part, or quote the words that show this one.");
      case ROLE_OPEN -> roleOpen();
      case NAME_OPEN ->
          of(Rule.WORDS_NAME_OPEN, words() + " may mean another than " + value() + ".", TELL_MORE);
      case CURRENCY_OPEN ->
          of(
              Rule.WORDS_CURRENCY_OPEN,
              words() + " may be another currency than that of " + value() + ".",
              TELL_MORE);
      case OTHER_READING ->
          of(
              Rule.WORDS_READING_OPEN,
              words() + " can be read as " + value() + ", but hardly is.",
              "Read the words once more, and correct the fact where they mean the likelier thing.");
      case TOO_EXACT ->
          of(
              Rule.WORDS_TOO_EXACT,
              where() + " says " + words() + "; the fact, more exactly, " + value() + ".",
              "Give it as exactly as the words do, or quote those that are as exact.");
      case PUBLISHED_UNKNOWN ->
          of(
              Rule.WORDS_PUBLISHED_UNKNOWN,
              "What " + words() + " means depends on the published date, which is not known.",
              "Find out when the article was published, and send the source with the date.");
      case PUBLISHED_INFERRED ->
          of(
              Rule.WORDS_PUBLISHED_INFERRED,
              "What " + words() + " means depends on the published date, which is inferred.",
              "Find the date on the article's page, or let it stand with this doubt.");
      case FIGURE_NAMED ->
          of(
              Rule.WORDS_FIGURE_NAMED,
              where() + " says " + words() + "; the fact says " + value() + ".",
              "Give the figure, with the qualifier that its words have.");
      case AS_STATED_ABSENT ->
          of(
              silence(Rule.WORDS_AS_STATED),
              "The words of \"as_stated\" stand neither in the quote nor in its context.",
              "Copy the words of the figure as they stand.");
      case NOTHING_SAID ->
          of(
              silence(Rule.WORDS_ABSENT),
              "Neither the quote nor its context says " + value() + ".",
              QUOTE_MORE);
      case LANGUAGE_UNKNOWN ->
          throw new IllegalStateException("nothing is held against a field that was not checked");
    };
  }

  private Finding roleOpen() {
    return of(
        Rule.WORDS_ROLE_OPEN,
        "Whether " + words() + " is \"" + title() + "\" is not told.",
        TELL_MORE);
  }

  private Rule silence(Rule required) {
    return judged.verdict().outcome() == ABSENT && judged.field().evidence() == Evidence.REQUIRED
        ? required
        : Rule.WORDS_SILENT;
  }

  private boolean isOpen() {
    return judged.verdict().outcome() == AMBIGUOUS;
  }

  private Finding of(Rule rule, String message, String mend) {
    Verdict.Words words = judged.verdict().words();
    return new Finding(
        rule,
        judged.field().name(),
        value(),
        words == null ? "words that say it" : words.text(),
        message,
        mend);
  }

  private String value() {
    return Told.of(judged.question());
  }

  private String title() {
    return judged.field().title();
  }

  private String unit() {
    return switch (judged.question()) {
      case Question.Count(_, _, String unit) when unit != null -> Told.plain(unit);
      case Question.PlainNumber(_, _, String unit) when unit != null -> Told.plain(unit);
      default -> "\"" + title() + "\"";
    };
  }

  private String words() {
    Verdict.Words words = judged.verdict().words();
    // Words that run over the end of a line are told on one.
    return words == null ? "it" : "\"" + words.text().replaceAll("\\s+", " ") + "\"";
  }

  private String where() {
    return isInQuote(judged.verdict().words()) ? "The quote" : "The context";
  }

  private String whereIn() {
    return isInQuote(judged.verdict().words()) ? "the quote" : "the context";
  }

  private boolean isInQuote(Verdict.@Nullable Words words) {
    return words == null
        || (candidate.quote() instanceof Placement.Found found
            && found.start() <= words.start()
            && words.end() <= found.end());
  }
}
