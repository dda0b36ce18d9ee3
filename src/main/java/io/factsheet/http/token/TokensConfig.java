package io.factsheet.http.token;

import io.factsheet.model.Role;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The tokens that permit writing. Where none is configured, nobody can write. */
@ConfigMapping(prefix = "factsheet.tokens")
interface TokensConfig {
  /** By name: what a token submits and releases goes by this name. */
  @WithParentName
  Map<String, Entry> byName();

  /** One token. */
  interface Entry {
    /** The SHA-256 of the token's UTF-8 bytes, in hex: {@code printf %s "$TOKEN" | sha256sum}. */
    String sha256();

    /** What it permits: submitter, editor (implies submitter) or admin (implies both). */
    Role role();

    /** The last day on which it is accepted, UTC, as in 2027-12-31; unset, it never expires. */
    Optional<LocalDate> expires();
  }
}
