package io.factsheet.http.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factsheet.model.Role;
import io.factsheet.model.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

  @Test
  void findsATokenByItsHash() {
    Tokens tokens = tokens("2026-01-01T00:00:00Z", entry(Sha256.of("secret"), null));

    assertThat(tokens.find("secret").orElseThrow().name()).isEqualTo("desk");
    assertThat(tokens.find("Secret")).isEmpty();
    assertThat(tokens.find("")).isEmpty();
    assertThat(tokens.find(Sha256.of("secret"))).isEmpty();
  }

  @Test
  void readsUpperCaseHashes() {
    String hash = Sha256.of("secret").toUpperCase(java.util.Locale.ROOT);

    assertThat(tokens("2026-01-01T00:00:00Z", entry(hash, null)).find("secret")).isPresent();
  }

  @Test
  void acceptsATokenToTheEndOfItsLastDay() {
    TokensConfig.Entry entry = entry(Sha256.of("secret"), LAST_DAY);

    assertThat(tokens("2026-12-31T23:59:59Z", entry).find("secret")).isPresent();
    assertThat(tokens("2027-01-01T00:00:00Z", entry).find("secret")).isEmpty();
  }

  @Test
  void refusesAHashThatNoTokenHas() {
    assertThatThrownBy(() -> tokens("2026-01-01T00:00:00Z", entry("secret", null)))
        .hasMessageContaining("factsheet.tokens.desk.sha256")
        .hasMessageContaining("sha256sum")
        .hasMessageNotContaining("secret\"");
  }

  @Test
  void implyingRolesGoUpwards() {
    assertThat(Role.SUBMITTER.implied()).containsExactlyInAnyOrder("submitter");
    assertThat(Role.EDITOR.implied()).containsExactlyInAnyOrder("submitter", "editor");
    assertThat(Role.ADMIN.implied()).containsExactlyInAnyOrder("submitter", "editor", "admin");
    assertThat(Role.ADMIN.implied()).contains(Role.SUBMITTERS, Role.EDITORS);
  }

  private static Tokens tokens(String now, TokensConfig.Entry entry) {
    TokensConfig config = () -> Map.of("desk", entry);
    return Tokens.of(config, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }

  private static TokensConfig.Entry entry(String sha256, @Nullable LocalDate expires) {
    return new TokensConfig.Entry() {
      @Override
      public String sha256() {
        return sha256;
      }

      @Override
      public Role role() {
        return Role.SUBMITTER;
      }

      @Override
      public Optional<LocalDate> expires() {
        return Optional.ofNullable(expires);
      }
    };
  }
}
