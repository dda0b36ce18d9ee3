package io.factsheet.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes feeds for tests. */
final class Feeds {
  private Feeds() {}

  /** One article and one fact of aid pledges. */
  static String sound(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("facts"));
    Files.writeString(folder.resolve("article.txt"), "The EU pledged 200,000 euros to Latvia.");
    Files.writeString(
        folder.resolve("sources.yaml"),
        """
        sources:
          - id: feed-1
            article: article.txt
            title: Aid
            published_on: "2021-11-17"
        """);
    pledge(folder, "feed-pledge");
    return folder.toString();
  }

  /** Makes the fact one of this id. */
  static void pledge(Path folder, String id) throws IOException {
    Files.writeString(
        folder.resolve("facts/aid_pledges.ndjson"),
        """
        {"fact_id":"%s","source_id":"feed-1","quote":"pledged 200,000 euros","donor":"EU","recipient":"LVA",\
        "amount":{"value":200000,"currency":"EUR","as_stated":"200,000 euros"},\
        "aid_type":"money","stage":"pledged"}
        """
            .formatted(id));
  }
}
