package io.factsheet.http.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.factsheet.model.Sha256;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** All known tokens. */
final class Tokens {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final List<Token> known;
  private final Clock clock;

  /**
   * @throws IllegalArgumentException where an entry can never be matched
   */
  Tokens(List<Token> known, Clock clock) {
    this.known = List.copyOf(known);
    this.clock = clock;
  }

  static Tokens of(TokensConfig config, Clock clock) {
    return new Tokens(
        config.byName().entrySet().stream()
            .map(entry -> token(entry.getKey(), entry.getValue()))
            .toList(),
        clock);
  }

  private static Token token(String name, TokensConfig.Entry entry) {
    String sha256 = entry.sha256().strip().toLowerCase(Locale.ROOT);
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "factsheet.tokens."
              + name
              + ".sha256 must be the SHA-256 of the token, 64 hex digits: printf %s \"$TOKEN\" |"
              + " sha256sum");
    }
    return new Token(name, sha256, entry.role(), entry.expires().orElse(null));
  }

  /** Whether nobody can write. */
  boolean isEmpty() {
    return known.isEmpty();
  }

  /** The token that was presented, if it is known and has not expired. */
  Optional<Token> find(String presented) {
    byte[] hash = Sha256.of(presented).getBytes(US_ASCII);
    Token found = null;
    // To the end, and each in constant time: the duration tells nothing of the tokens.
    for (Token token : known) {
      if (MessageDigest.isEqual(hash, token.sha256().getBytes(US_ASCII))) {
        found = token;
      }
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Optional.ofNullable(found)
        .filter(token -> token.expires() == null || !today.isAfter(token.expires()));
  }
}
