package io.factsheet.http.token;

import io.factsheet.http.problem.Problem;
import io.factsheet.http.problem.ProblemType;
import io.factsheet.http.problem.Problems;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What those are told who may not do what they ask for. */
final class Refusals {
  /** After RFC 6750, section 3. */
  static final String CHALLENGE = "Bearer realm=\"factsheet\"";

  private final BearerMechanism tokens;
  private final SecurityIdentity identity;

  Refusals(BearerMechanism tokens, SecurityIdentity identity) {
    this.tokens = tokens;
    this.identity = identity;
  }

  static Problem tokenRefused() {
    return ProblemType.TOKEN_REFUSED
        .problem(
            "The token is unknown or has expired.",
            "Send \"Authorization: Bearer\" with a token whose hash is configured under"
                + " factsheet.tokens, or none where none is needed.")
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
  }

  @ServerExceptionMapper(UnauthorizedException.class)
  Response nobody() {
    if (tokens.knowsNobody()) {
      return Problems.response(
          ProblemType.WRITING_DISABLED.problem(
              "No token is configured, so nobody can write.",
              "Choose a name and a long random token, and configure its hash (printf %s \"$TOKEN\""
                  + " | sha256sum) as factsheet.tokens.<name>.sha256 and submitter, editor or"
                  + " admin as factsheet.tokens.<name>.role."));
    }
    return Problems.response(
        ProblemType.TOKEN_MISSING
            .problem("This needs a token.", "Send \"Authorization: Bearer\" with your token.")
            .withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE));
  }

  @ServerExceptionMapper(ForbiddenException.class)
  Response notPermitted() {
    return Problems.response(
        ProblemType.ROLE_MISSING
            .problem(
                "The token \"" + identity.getPrincipal().getName() + "\" does not permit this.",
                "Use a token of a role that permits it: an editor's, or an admin's where facts are removed.")
            .with("roles", new TreeSet<>(identity.getRoles()))
            .withHeader(
                HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"insufficient_scope\""));
  }
}
