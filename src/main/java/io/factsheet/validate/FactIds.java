package io.factsheet.validate;

import io.factsheet.evidence.quote.QuoteText;
import io.factsheet.field.Field;
import io.factsheet.model.Findings;
import io.factsheet.model.Identifier;
import io.factsheet.model.Rule;
import io.factsheet.model.Sha256;
import io.factsheet.model.Value;
import io.factsheet.schema.Dataset;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of facts: the submitter's, or one derived from source, normalized quote and key values, so
 * that the same claim submitted again is known to be the same.
 */
final class FactIds {
  /** 80 bits: among a million facts of a dataset, two share an id once in 10¹² times. */
  private static final int BYTES = 10;

  private FactIds() {}

  static void check(@Nullable String id, Findings findings) {
    if (id != null && !Identifier.isPermitted(id)) {
      findings.add(
          Rule.FACT_ID_INVALID,
          "fact_id",
          id,
          "up to 128 letters, digits, dots, colons, hyphens and underscores",
          "The fact_id is not made of permitted characters.",
          "Leave it out to have one derived, or use letters, digits, dots, colons, hyphens and"
              + " underscores, a letter or digit first.");
    }
  }

  static String derive(Dataset dataset, String sourceId, String quote, Map<String, Value> values) {
    MessageDigest digest = Sha256.digest();
    part(digest, dataset.name());
    part(digest, sourceId);
    part(digest, QuoteText.normalized(quote));
    for (String key : dataset.descriptor().key()) {
      Field field = dataset.descriptor().field(key).orElseThrow();
      Value value = values.get(key);
      part(digest, value == null ? "" : field.type().identity(value));
    }
    byte[] head = Arrays.copyOf(digest.digest(), BYTES);
    String text = new BigInteger(1, head).toString(32);
    return "0".repeat(BYTES * 8 / 5 - text.length()) + text;
  }

  private static void part(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    // No part holds U+0000, so that no two lists of parts run into the same bytes.
    digest.update((byte) 0);
  }
}
