package io.factsheet.http.token;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token permits. Each role implies those before it. */
public enum Role {
  SUBMITTER,
  EDITOR,
  ADMIN;

  /** The names of the roles, for annotations. */
  public static final String SUBMITTERS = "submitter";

  public static final String EDITORS = "editor";

  /** The name in configuration, as in {@code submitter}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of this role and all that it implies. */
  Set<String> implied() {
    return Arrays.stream(values())
        .filter(role -> role.compareTo(this) <= 0)
        .map(Role::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
