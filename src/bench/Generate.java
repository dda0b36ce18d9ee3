import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes a feed of made-up deployments: {@code java Generate.java FACTS SEED FOLDER}. The same
 * numbers give the same bytes. Ten facts rest on each article, and every quote stands in it.
 */
class Generate {
  private static final int FACTS_PER_ARTICLE = 10;
  private static final String[][] COUNTRIES = {
    {"Poland", "POL"}, {"Latvia", "LVA"}, {"Estonia", "EST"}, {"Lithuania", "LTU"},
    {"Germany", "DEU"}, {"France", "FRA"}, {"Spain", "ESP"}, {"Italy", "ITA"},
    {"Norway", "NOR"}, {"Sweden", "SWE"}, {"Finland", "FIN"}, {"Denmark", "DNK"},
    {"Romania", "ROU"}, {"Bulgaria", "BGR"}, {"Hungary", "HUN"}, {"Slovakia", "SVK"}
  };
  private static final String[][] QUALIFIERS = {
    {"", "plain"}, {"about ", "about"}, {"at least ", "at_least"}, {"up to ", "up_to"},
    {"more than ", "more_than"}
  };
  private static final String[] PLACES = {
    "the eastern border", "a base in the north", "the coast", "the capital", "a training ground"
  };

  private final SplittableRandom random;

  private Generate(long seed) {
    random = new SplittableRandom(seed);
  }

  public static void main(String... arguments) throws IOException {
    int facts = Integer.parseInt(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[2]).resolve("facts"));
    // The articles come first, in a document of their own: files are read by name.
    new Generate(Long.parseLong(arguments[1]))
        .write(facts, folder.resolve("deployments.json"), folder.resolve("deployments.ndjson"));
  }

  private void write(int facts, Path articles, Path lines) throws IOException {
    try (BufferedWriter sources = Files.newBufferedWriter(articles);
        BufferedWriter out = Files.newBufferedWriter(lines)) {
      sources.write("{\"sources\": [\n");
      for (int first = 0; first < facts; first += FACTS_PER_ARTICLE) {
        String id = "article-%07d".formatted(first / FACTS_PER_ARTICLE);
        List<String> sentences = new ArrayList<>();
        for (int i = first; i < Math.min(facts, first + FACTS_PER_ARTICLE); i++) {
          out.write(fact(id, sentences));
          out.write('\n');
        }
        sources.write(first == 0 ? "" : ",\n");
        sources.write(
            "{\"id\": \"%s\", \"title\": \"Report %d\", \"publisher\": \"The Daily\", \"language\":"
                    .formatted(id, first)
                + " \"en\", \"published_on\": \"20%02d-%02d-%02d\", \"text\": \"%s\"}"
                    .formatted(
                        10 + random.nextInt(15),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        String.join(" ", sentences)));
      }
      sources.write("\n], \"facts\": []}\n");
    }
  }

  private String fact(String article, List<String> sentences) {
    int from = random.nextInt(COUNTRIES.length);
    String[] sender = COUNTRIES[from];
    String[] host = COUNTRIES[(from + 1 + random.nextInt(COUNTRIES.length - 1)) % COUNTRIES.length];
    String[] qualifier = QUALIFIERS[random.nextInt(QUALIFIERS.length)];
    String place = PLACES[random.nextInt(PLACES.length)];
    // The number of the sentence keeps quotes apart.
    int count = 100 + random.nextInt(90_000) * 10 + sentences.size();
    String stated = qualifier[0] + String.format(Locale.ROOT, "%,d", count);
    String quote =
        "%s has sent %s soldiers to %s in %s to help its allies there for the time being"
            .formatted(sender[0], stated, place, host[0]);
    sentences.add(quote + ".");
    return ("{\"source_id\": \"%s\", \"quote\": \"%s\", \"sender\": \"%s\", \"host\": \"%s\","
            + " \"location\": \"%s\", \"operation\": \"deployment\", \"status\": \"in_place\","
            + " \"count\": {\"value\": %d, \"qualifier\": \"%s\", \"as_stated\": \"%s\"},"
            + " \"count_unit\": \"persons\", \"force\": \"soldiers\", \"extracted_by\": \"bench\"}")
        .formatted(
            article, quote, sender[1], host[1], place, count, qualifier[1], stated);
  }
}
