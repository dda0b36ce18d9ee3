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
import java.util.Set;

/**
 * Reads {@code Authorization: Bearer …}. A token that is not known is refused wherever it is sent,
 * also where none is needed: whoever sends one should learn that it is wrong.
 */
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {
  private static final String SCHEME = "bearer ";

  private final Tokens tokens;

  BearerMechanism(TokensConfig config) {
    this.tokens = Tokens.of(config, Clock.systemUTC());
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager all) {
    List<String> sent = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
    // Other schemes may be meant for a proxy in between.
    List<String> bearers =
        sent.stream()
            .filter(one -> one.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            .toList();
    if (bearers.isEmpty() || tokens.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    if (sent.size() > 1) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    String presented = bearers.getFirst().substring(SCHEME.length()).strip();
    return tokens
        .find(presented)
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
