package io.factsheet.evidence;

import io.factsheet.evidence.quote.Passage;
import io.factsheet.model.DateSpan;
import io.factsheet.model.Qualifier;
import io.factsheet.model.Value;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many facts a core checks in a second, and how the time grows with the text and with what it
 * mentions. Not part of the tests; run its main method. CPU time of the one thread is measured, so
 * that other work on the machine counts little.
 */
final class EvidenceBenchmark {
  private static final LocalDate PUBLISHED = LocalDate.of(2021, 12, 8);
  private static final String QUOTE =
      "The Czech government has approved the deployment of up to 150 soldiers to help Poland stop"
          + " migrants entering from Belarus, amid an ongoing crisis on the EU's eastern flank; the"
          + " troops will have a mandate to stay in Poland for 180 days, Defense Minister Lubomir"
          + " Metnar tweeted on December 8.";

  private static final Pattern WORDS = Pattern.compile("\\p{L}+|\\p{Nd}+|\\S");

  private EvidenceBenchmark() {}

  public static void main(String[] args) {
    System.out.printf(
        Locale.ROOT,
        "quote of %d characters, 5 fields: %,d facts/s%n",
        QUOTE.length(),
        rate(QUOTE));
    System.out.printf(
        Locale.ROOT,
        "the quote cut by java.util.regex alone: %,d/s%n",
        median(EvidenceBenchmark::cut));
    for (int times : new int[] {1, 2, 4, 8, 16, 32}) {
      String words =
          QUOTE + " The ministry did not say what else it had in mind.".repeat(6 * times);
      System.out.printf(
          Locale.ROOT, "text of %,7d characters: %,9d facts/s%n", words.length(), rate(words));
    }
    for (int times : new int[] {1, 2, 4, 8, 16, 32}) {
      String mentions = QUOTE + " Poland sent 151 soldiers on December 7.".repeat(4 * times);
      System.out.printf(
          Locale.ROOT, "%,5d more mentions: %,9d facts/s%n", 12 * times, rate(mentions));
    }
  }

  private static long rate(String text) {
    Claim claim = new Claim(new Passage(text, 0), List.of(), PUBLISHED, false, questions());
    EvidenceCheck check = EvidenceCheck.of("en");
    int facts = Math.max(500, 6_000_000 / text.length());
    return median(
        () -> {
          int verdicts = 0;
          for (int i = 0; i < facts; i++) {
            verdicts += check.check(claim).size();
          }
          return verdicts / 5;
        });
  }

  /** A peer that does less: it finds words and numbers, and says nothing of them. */
  private static int cut() {
    int quotes = 20_000;
    int found = 0;
    for (int i = 0; i < quotes; i++) {
      Matcher matcher = WORDS.matcher(QUOTE);
      while (matcher.find()) {
        found++;
      }
    }
    if (found == 0) {
      throw new IllegalStateException("nothing was found");
    }
    return quotes;
  }

  /** How often a second, as the median of some warm rounds. */
  private static long median(IntSupplier work) {
    long[] rates = new long[13];
    for (int round = 0; round < rates.length; round++) {
      long start = cpuNanos();
      int done = work.getAsInt();
      rates[round] = (long) (done * 1e9 / (cpuNanos() - start));
    }
    long[] warm = Arrays.copyOfRange(rates, 4, rates.length);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<Question> questions() {
    BigDecimal upTo = BigDecimal.valueOf(150);
    Value.Quantity quantity =
        new Value.Quantity(upTo, null, upTo, Qualifier.UP_TO, "up to 150", null);
    Value.Date date = new Value.Date(DateSpan.of(PUBLISHED), null, null);
    return List.of(
        new Question.Actors("sender", List.of(new Value.Actor("CZE", "Czechia")), Role.AGENT),
        new Question.Actors("host", List.of(new Value.Actor("POL", "Poland")), Role.PLACE),
        new Question.Count("count", quantity, "persons"),
        new Question.PlainNumber("mandate_days", BigDecimal.valueOf(180), "days"),
        new Question.Day("as_of", date, TimeRole.ON));
  }
}
