package io.factsheet.validate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.PlainValidator;
import io.factsheet.evidence.quote.SourceText;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Sha256;
import io.factsheet.model.Source;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Datasets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How many facts a core validates in a second, from the parsed JSON of a submission to findings and
 * verdicts, with the article made ready for every ten of them. Not part of the tests; run its main
 * method. CPU time of the one thread is measured, so that other work on the machine counts little.
 */
final class ValidationBenchmark {
  private static final int FACTS_OF_AN_ARTICLE = 10;
  private static final String OTHER_WORDS =
      " The ministry did not say what else it had in mind, and nobody asked about it again.";
  private static final JsonMapper JSON = new JsonMapper();

  private ValidationBenchmark() {}

  public static void main(String[] args) throws IOException {
    Dataset dataset =
        Datasets.load(new FieldTypes(Gazetteer.load()), PlainValidator.create(), null)
            .named("deployments")
            .orElseThrow();
    FactValidator validator =
        new FactValidator(dataset, PlainValidator.create(), new QuoteLimits(400, 600));
    List<ObjectNode> facts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < FACTS_OF_AN_ARTICLE; i++) {
      String quote = quote(i);
      facts.add(fact(quote, i));
      text.append(quote).append(OTHER_WORDS.repeat(3)).append('\n');
    }
    Source source = source(text.toString());
    require(new Article(source), validator, facts);
    System.out.printf(
        Locale.ROOT,
        "an article of %,d characters, quotes of %d, 5 checked fields of 12%n",
        text.length(),
        quote(0).length());
    print("all of it", () -> all(source, validator, facts));
    print("the article made ready alone", () -> SourceText.of(text.toString()).hashCode());
  }

  /** One article and its facts. */
  private interface Work {
    int run();
  }

  private static int all(Source source, FactValidator validator, List<ObjectNode> facts) {
    Article article = new Article(source);
    int verdicts = 0;
    for (ObjectNode fact : facts) {
      verdicts += validator.validate(fact, id -> article).verdicts().size();
    }
    return verdicts;
  }

  private static void require(Article article, FactValidator validator, List<ObjectNode> facts) {
    for (ObjectNode fact : facts) {
      Validation validation = validator.validate(fact, id -> article);
      if (validation.fact().isEmpty() || validation.verdicts().size() != 5) {
        throw new IllegalStateException(validation.toString());
      }
    }
  }

  /** The median of some warm rounds. */
  private static void print(String what, Work work) {
    long[] rates = new long[9];
    long done = 0;
    for (int round = 0; round < rates.length; round++) {
      long start = cpuNanos();
      for (int i = 0; i < 10_000; i++) {
        done += work.run();
      }
      rates[round] = (long) (10_000.0 * FACTS_OF_AN_ARTICLE * 1e9 / (cpuNanos() - start));
    }
    if (done == 0) {
      throw new IllegalStateException("nothing was done");
    }
    long[] warm = Arrays.copyOfRange(rates, 2, rates.length);
    Arrays.sort(warm);
    System.out.printf(Locale.ROOT, "%s: %,d facts/s%n", what, warm[warm.length / 2]);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String quote(int i) {
    return "The Czech government has approved the deployment of up to "
        + (150 + i)
        + " soldiers to help Poland stop migrants entering from Belarus, amid an ongoing crisis on"
        + " the EU's eastern flank; the troops will have a mandate to stay in Poland for 180 days,"
        + " Defense Minister Lubomir Metnar tweeted on December 8.";
  }

  private static ObjectNode fact(String quote, int i) {
    ObjectNode fact = JSON.createObjectNode();
    fact.put("source_id", "article").put("quote", quote);
    fact.put("sender", "CZE").put("host", "POL");
    fact.put("operation", "deployment").put("status", "approved");
    fact.putObject("count")
        .put("value", 150 + i)
        .put("qualifier", "up_to")
        .put("as_stated", "up to " + (150 + i));
    fact.put("count_unit", "persons").put("purpose", "to help Poland");
    fact.put("mandate_days", 180).put("as_of", "2021-12-08");
    fact.put("attributed_to", "Defense Minister Lubomir Metnar");
    return fact;
  }

  private static Source source(String text) {
    return new Source(
        "article",
        null,
        null,
        null,
        LocalDate.of(2021, 12, 8),
        "stated",
        "en",
        Sha256.of(text),
        text);
  }
}
