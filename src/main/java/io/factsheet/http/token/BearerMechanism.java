package io.factsheet.http.token;

import io.factsheet.http.problem.Problems;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code Authorization: Bearer …}. A token that is not known is refused wherever it is sent,
 * also where none is needed: whoever sends one should learn that it is wrong.
 */
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {
  private static final Pattern BEARER =
      Pattern.compile("bearer(?: +(.*))?", Pattern.CASE_INSENSITIVE);

  private final Tokens tokens;

  BearerMechanism(TokensConfig config) {
    this.tokens = Tokens.of(config, Clock.systemUTC());
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager all) {
    List<String> sent = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
    // Other schemes may be meant for a proxy in between.
    List<Matcher> bearers = sent.stream().map(BEARER::matcher).filter(Matcher::matches).toList();
    if (bearers.isEmpty() || tokens.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    if (sent.size() > 1) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    return Optional.ofNullable(bearers.getFirst().group(1))
        .flatMap(tokens::find)
        .map(token -> Uni.createFrom().item(identity(token)))
        .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
  }

  private static SecurityIdentity identity(Token token) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(token.name()))
        .addRoles(token.role().implied())
        .build();
  }

  /** Called where a token was refused before any resource was reached. */
  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    Problems.send(Refusals.tokenRefused(), context.response());
    return Uni.createFrom().item(true);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", Refusals.CHALLENGE));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  boolean knowsNobody() {
    return tokens.isEmpty();
  }
}
