package io.factsheet.evidence.agreement;

import io.factsheet.evidence.quote.QuoteText;
import io.factsheet.model.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** 64 bits by which texts are known to be the same. */
final class Fingerprint {
  private Fingerprint() {}

  static long of(String text, @Nullable String more) {
    MessageDigest digest = Sha256.digest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    if (more != null) {
      digest.update(more.getBytes(StandardCharsets.UTF_8));
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  /** The same for texts that differ in case, spacing and typography alone. */
  static long ofWords(String text) {
    return of(QuoteText.normalized(text).toLowerCase(Locale.ROOT), null);
  }
}
