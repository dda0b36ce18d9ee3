package io.factsheet.http.editing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.factsheet.http.Links;
import io.factsheet.model.Finding;
import io.factsheet.pipeline.AnswerJson;
import io.factsheet.store.Revision;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an edit. */
@RegisterForReflection
@Schema(name = "Edited")
record EditView(
    String dataset,
    @JsonProperty("fact_id") String factId,
    @Schema(description = "The number of the fact's newest revision.") int revision,
    @Schema(description = "Whether this edit made it; false where the fact was so already.")
        boolean changed,
    @Schema(
            description = "How that revision came about.",
            enumeration = {
              "new",
              "update",
              "adopted",
              "correction",
              "retraction",
              "review",
              "vouch",
              "source_corrected",
              "legal"
            })
        String kind,
    @JsonProperty("words_check") String wordsCheck,
    @Schema(description = "Warnings about the fact as it is now.", ref = "Findings")
        ArrayNode findings,
    @Schema(description = "The fact with its history.") String self) {

  static EditView of(Revision revision, boolean changed, List<Finding> findings, Links links) {
    return new EditView(
        revision.dataset(),
        revision.factId(),
        revision.number(),
        changed,
        revision.change().kind().code(),
        revision.wordsCheck().code(),
        AnswerJson.of(findings),
        links.fact(revision.dataset(), revision.factId()));
  }
}
