package io.factsheet.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.factsheet.store.HeldFact;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact that a held run would have added or changed. */
@RegisterForReflection
@Schema(name = "HeldFact")
public record HeldFactView(
    long id,
    String dataset,
    @JsonProperty("fact_id") String factId,
    @Schema(description = "The run that it came with.") String run,
    Instant at,
    @Schema(
            description =
                "The number of the fact's newest revision when it came in; 0 where there was none.")
        int revision,
    @JsonProperty("quote_match") String quoteMatch,
    @JsonProperty("words_check") String wordsCheck,
    @Schema(description = "The fact as it came in, in canonical form.", implementation = Map.class)
        @JsonRawValue
        String fact,
    @Schema(description = "The fact as it is known, if it is.") String self) {

  /** What one run brought, in the order in which it came. */
  @RegisterForReflection
  @Schema(name = "HeldFacts")
  public record All(List<HeldFactView> facts) {}

  public static HeldFactView of(HeldFact held, Links links) {
    return new HeldFactView(
        held.id(),
        held.fact().dataset(),
        held.fact().factId(),
        links.run(held.run()),
        held.at(),
        held.revision(),
        held.fact().assessment().quoteMatch().code(),
        held.fact().assessment().wordsCheck().code(),
        held.fact().value(),
        links.fact(held.fact().dataset(), held.fact().factId()));
  }
}
