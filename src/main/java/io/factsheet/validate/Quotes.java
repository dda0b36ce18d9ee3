package io.factsheet.validate;

import static java.util.stream.Collectors.joining;

import io.factsheet.evidence.quote.Passage;
import io.factsheet.evidence.quote.Placement;
import io.factsheet.model.Findings;
import io.factsheet.model.Quote;
import io.factsheet.model.Rule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of quotes and sources, in words. */
final class Quotes {
  private Quotes() {}

  static void check(Candidate candidate, Findings findings) {
    checkSource(candidate, findings);
    Quote quote = candidate.draft().quote();
    if (quote != null) {
      checkLength(quote, candidate.limits(), findings);
      if (candidate.quote() != null) {
        checkQuote(quote, candidate.quote(), findings);
      }
    }
    for (int i = 0; i < candidate.context().size(); i++) {
      checkContext(candidate.draft().context().get(i), candidate.context().get(i), findings);
    }
  }

  private static void checkSource(Candidate candidate, Findings findings) {
    String id = candidate.draft().sourceId();
    Article article = candidate.source();
    if (id != null && article == null) {
      findings.add(
          Rule.SOURCE_UNKNOWN,
          "source_id",
          id,
          "the id of a source",
          "There is no source \"" + id + "\".",
          "Submit the source first, or with its facts.");
    } else if (article != null && article.text().isEmpty()) {
      findings.add(
          Rule.SOURCE_WITHOUT_TEXT,
          "source_id",
          article.source().id(),
          "a source with its text",
          "Only the metadata of the source \"" + article.source().id() + "\" are here.",
          "Submit the source with its text.");
    }
  }

  private static void checkLength(Quote quote, QuoteLimits limits, Findings findings) {
    int length = quote.text().codePointCount(0, quote.text().length());
    if (length > limits.refused()) {
      tooLong(Rule.QUOTE_TOO_LONG, quote, length, limits.refused(), findings);
    } else if (length > limits.warned()) {
      tooLong(Rule.QUOTE_LONG, quote, length, limits.warned(), findings);
    }
  }

  private static void tooLong(Rule rule, Quote quote, int length, int limit, Findings findings) {
    findings.add(
        rule,
        "quote",
        quote.text(),
        "at most " + limit + " characters",
        "The quote has " + length + " characters.",
        "Quote the words of the figure, and put other words into \"context\".");
  }

  private static void checkQuote(Quote quote, Placement placement, Findings findings) {
    switch (placement) {
      case Placement.Found _ -> {
        // All is well.
      }
      case Placement.Repeated repeated ->
          findings.add(
              Rule.QUOTE_REPEATED,
              "quote",
              quote.text(),
              "a quote that stands once, or \"quote_start\"",
              "The quote stands in the source " + repeated.times() + " times.",
              "Add \"quote_start\": " + listed(repeated.times(), repeated.starts()) + ".");
      case Placement.Elsewhere elsewhere ->
          findings.add(
              Rule.QUOTE_OFFSET,
              "quote_start",
              Objects.toString(quote.start()),
              listed(elsewhere.times(), elsewhere.starts()),
              "The quote does not stand at this offset.",
              "Leave \"quote_start\" out where the quote stands once, or give "
                  + listed(elsewhere.times(), elsewhere.starts())
                  + ".");
      case Placement.Severed severed ->
          absent(
              Rule.QUOTE_ABSENT,
              "quote",
              quote,
              severed.whole(),
              "The quote is cut out of a longer word or number.",
              findings);
      case Placement.Absent absent ->
          absent(
              Rule.QUOTE_ABSENT,
              "quote",
              quote,
              absent.nearest(),
              "The quote does not stand in the source.",
              findings);
    }
  }

  private static void checkContext(Quote quote, Placement placement, Findings findings) {
    switch (placement) {
      case Placement.Found _ -> {
        // All is well.
      }
      case Placement.Repeated repeated ->
          findings.add(
              Rule.CONTEXT_REPEATED,
              "context",
              quote.text(),
              "a quote that stands once, or its offset",
              "A context quote stands in the source " + repeated.times() + " times.",
              "Write it as {\"quote\": …, \"start\": "
                  + listed(repeated.times(), repeated.starts())
                  + "}.");
      case Placement.Elsewhere elsewhere ->
          findings.add(
              Rule.CONTEXT_ABSENT,
              "context",
              quote.text(),
              listed(elsewhere.times(), elsewhere.starts()),
              "A context quote does not stand at its offset.",
              "Give the offset " + listed(elsewhere.times(), elsewhere.starts()) + ".");
      case Placement.Severed severed ->
          absent(
              Rule.CONTEXT_ABSENT,
              "context",
              quote,
              severed.whole(),
              "A context quote is cut out of a longer word or number.",
              findings);
      case Placement.Absent absent ->
          absent(
              Rule.CONTEXT_ABSENT,
              "context",
              quote,
              absent.nearest(),
              "A context quote does not stand in the source.",
              findings);
    }
  }

  private static void absent(
      Rule rule,
      String field,
      Quote quote,
      @Nullable Passage nearest,
      String message,
      Findings findings) {
    findings.add(
        rule,
        field,
        quote.text(),
        nearest == null ? "words of the source" : nearest.text(),
        message,
        nearest == null
            ? "Copy the words from the article as they stand."
            : "Copy the words as they stand; the nearest are \"" + nearest.text() + "\".");
  }

  private static String listed(int times, List<Integer> starts) {
    String listed = starts.stream().map(String::valueOf).collect(joining(" or "));
    return times > starts.size() ? listed + " or further on" : listed;
  }
}
