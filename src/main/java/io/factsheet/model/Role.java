package io.factsheet.model;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What the holder of a token may do. Each role implies those before it. */
public enum Role {
  /** Puts facts in. */
  SUBMITTER,
  /** Corrects, retracts, reviews and releases facts. */
  EDITOR,
  /** Looks after the installation. */
  ADMIN;

  /** The names of the roles, for annotations. */
  public static final String SUBMITTERS = "submitter";

  public static final String EDITORS = "editor";

  public static final String ADMINS = "admin";

  /** The name in configuration, answers and files, as in {@code submitter}. */
  public String code() {
    return Codes.of(this);
  }

  /** The names of this role and all that it implies. */
  public Set<String> implied() {
    return Arrays.stream(values())
        .filter(role -> role.compareTo(this) <= 0)
        .map(Role::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
