package io.factsheet.evidence;

import io.factsheet.model.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * The qualifiers around one figure, made into one.
 *
 * <p>A bound is stronger than "about": "up to about 150" is {@code up_to}, and may loosely be read
 * as {@code about}.
 */
final class Qualifying {
  private @Nullable Qualifier bound;
  private boolean about;
  private boolean plain;
  private boolean mixed;
  private @Nullable Qualifier loose;

  void add(Sense sense) {
    Qualifier qualifier = sense.qualifier();
    if (qualifier == null) {
      return;
    }
    loose = sense.loose() == null ? loose : sense.loose();
    switch (qualifier) {
      case ABOUT -> about = true;
      case PLAIN -> plain = true;
      default -> {
        mixed |= bound != null && bound != qualifier;
        bound = bound == null ? qualifier : bound;
      }
    }
  }

  Qualifier qualifier() {
    return bound != null ? bound : about ? Qualifier.ABOUT : Qualifier.PLAIN;
  }

  /** Another reading, or null: "up to about 150", "exactly" beside "about". */
  @Nullable Qualifier loose() {
    if (bound != null && about) {
      return Qualifier.ABOUT;
    }
    return (about && plain) || mixed ? Qualifier.PLAIN : loose;
  }
}
