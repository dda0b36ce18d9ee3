package io.factsheet.http.token;

import io.factsheet.model.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A known token.
 *
 * @param name who holds it
 * @param sha256 lower-case hex
 * @param expires its last day, UTC; null where it has none
 */
record Token(String name, String sha256, Role role, @Nullable LocalDate expires) {}
