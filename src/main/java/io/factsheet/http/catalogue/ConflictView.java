package io.factsheet.http.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.factsheet.http.Links;
import io.factsheet.model.Role;
import io.factsheet.store.Conflict;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A submission that contradicts what editors have made of a fact. */
@RegisterForReflection
@Schema(name = "Conflict")
record ConflictView(
    long id,
    @JsonProperty("fact_id") String factId,
    Instant at,
    String submitter,
    @Schema(description = "Of the submitter; null for a feed.") @Nullable String role,
    @Schema(description = "The run that it came with, where it is a feed's.") @Nullable String run,
    @JsonProperty("quote_match") String quoteMatch,
    @JsonProperty("words_check") String wordsCheck,
    @JsonProperty("settled_by")
        @Schema(
            description =
                "The number of the revision by which an editor has decided; null while it waits.")
        @Nullable Integer settledBy,
    @Schema(description = "The fact as submitted, in canonical form.", implementation = Map.class)
        @JsonRawValue
        String fact,
    @Schema(description = "The fact as it is known.") String self) {

  /** Those that wait, the oldest first. */
  @RegisterForReflection
  @Schema(name = "Conflicts")
  record All(List<ConflictView> conflicts) {}

  static ConflictView of(Conflict conflict, Links links) {
    Role role = conflict.by().role();
    Long run = conflict.by().run();
    return new ConflictView(
        conflict.id(),
        conflict.fact().factId(),
        conflict.at(),
        conflict.by().name(),
        role == null ? null : role.code(),
        run == null ? null : links.run(run),
        conflict.fact().assessment().quoteMatch().code(),
        conflict.fact().assessment().wordsCheck().code(),
        conflict.settledBy(),
        conflict.fact().value(),
        links.fact(conflict.fact().dataset(), conflict.fact().factId()));
  }
}
