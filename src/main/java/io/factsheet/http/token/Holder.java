package io.factsheet.http.token;

import io.factsheet.model.Role;
import io.factsheet.store.Submitter;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.Comparator;

/** Who sent a request, as the history of facts names them. */
public final class Holder {
  private Holder() {}

  /** The holder of the request's token, with the highest role that it has. */
  public static Submitter of(SecurityIdentity identity) {
    Role role =
        Arrays.stream(Role.values())
            .filter(one -> identity.hasRole(one.code()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new Submitter(identity.getPrincipal().getName(), role, null);
  }
}
