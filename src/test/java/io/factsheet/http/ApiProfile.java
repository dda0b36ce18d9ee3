package io.factsheet.http;

import io.factsheet.model.Sha256;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** An installation of its own, in a folder of its own, with three tokens and two feeds. */
public class ApiProfile implements QuarkusTestProfile {
  static final String SUBMITTER = "token of the pipeline";
  static final String EDITOR = "token of the desk";
  static final String ADMIN = "token of the chief";
  static final String EXPIRED = "token of last year";

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      Path root = Files.createTempDirectory("factsheet-api");
      Map<String, String> config = new HashMap<>();
      config.put("factsheet.data.dir", root.resolve("data").toString());
      config.put("factsheet.exports.dir", root.resolve("exports").toString());
      config.put("factsheet.submissions.max-body", "1M");
      config.put("factsheet.submissions.max-results", "3");
      config.put("factsheet.submissions.dry-runs.max-body", "20K");
      config.put("factsheet.submissions.dry-runs.max-facts", "5");
      config.put("factsheet.feeds.sound.folder", Feeds.sound(root.resolve("sound")));
      config.put("factsheet.feeds.sound.at-start", "false");
      config.put("factsheet.feeds.waiting.folder", Feeds.sound(root.resolve("waiting")));
      config.put("factsheet.feeds.waiting.at-start", "false");
      config.put("factsheet.feeds.waiting.hold", "true");
      config.put("factsheet.feeds.broken.folder", root.resolve("nowhere").toString());
      config.put("factsheet.feeds.broken.at-start", "false");
      // Tests cut releases themselves.
      config.put("factsheet.cut.quiet", "1h");
      config.put("factsheet.cut.longest", "1h");
      config.putAll(tokens());
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> tokens() {
    return Map.of(
        "factsheet.tokens.pipeline.sha256", Sha256.of(SUBMITTER),
        "factsheet.tokens.pipeline.role", "submitter",
        "factsheet.tokens.desk.sha256", Sha256.of(EDITOR),
        "factsheet.tokens.desk.role", "editor",
        "factsheet.tokens.chief.sha256", Sha256.of(ADMIN),
        "factsheet.tokens.chief.role", "admin",
        "factsheet.tokens.former.sha256", Sha256.of(EXPIRED),
        "factsheet.tokens.former.role", "admin",
        "factsheet.tokens.former.expires", "2020-12-31");
  }
}
