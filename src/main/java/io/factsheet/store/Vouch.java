package io.factsheet.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That an editor takes a field on reason, where its quoted words leave it open.
 *
 * @param reason for readers, on one line
 */
public record Vouch(String field, String reason) {
  private static final String SAYS = ": An editor vouches for it: ";

  public Vouch {
    reason = reason.strip().replaceAll("\\s+", " ");
  }

  /** As the notes of a row tell it. */
  private String note() {
    return field + SAYS + reason;
  }

  /** A note for each, as they are stored and shown; null for none. */
  static @Nullable String notes(List<Vouch> vouches) {
    return vouches.isEmpty()
        ? null
        : vouches.stream().map(Vouch::note).collect(Collectors.joining("\n"));
  }

  /** Those that the notes of a row tell of. */
  public static List<Vouch> ofNotes(@Nullable String notes) {
    return notes == null
        ? List.of()
        : notes.lines().map(Vouch::ofNote).flatMap(Optional::stream).toList();
  }

  /** The notes of a row but for what they tell of vouches; null where nothing is left. */
  public static @Nullable String withoutVouches(@Nullable String notes) {
    if (notes == null) {
      return null;
    }
    String left =
        notes.lines().filter(line -> ofNote(line).isEmpty()).collect(Collectors.joining("\n"));
    return left.isEmpty() ? null : left;
  }

  /** Other notes have words of an article behind the field, whatever these may be. */
  private static Optional<Vouch> ofNote(String line) {
    int field = line.indexOf(':');
    return field > 0 && line.startsWith(SAYS, field)
        ? Optional.of(new Vouch(line.substring(0, field), line.substring(field + SAYS.length())))
        : Optional.empty();
  }
}
