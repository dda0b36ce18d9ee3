package io.factsheet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Submissions to the dataset deployments, each with an article of its own. */
final class Troops {
  private Troops() {}

  /** Facts {@code <name>-<number>}, of an article of that name and the first number. */
  static String submission(String name, IntStream numbers) {
    List<String> facts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int[] range = numbers.toArray();
    String source = name + "-" + range[0];
    for (int number : range) {
      String quote = "Latvia sent " + (1000 + number) + " troops";
      text.append(quote).append(". ");
      facts.add(
          """
          {"fact_id": "%s-%d", "source_id": "%s", "quote": "%s", "sender": "LVA",
           "operation": "deployment", "status": "in_place", "count": %d, "count_unit": "persons"}
          """
              .formatted(name, number, source, quote, 1000 + number));
    }
    return "{\"sources\": [{\"id\": \"%s\", \"text\": \"%s\"}], \"facts\": [%s]}"
        .formatted(source, text, String.join(",", facts));
  }
}
