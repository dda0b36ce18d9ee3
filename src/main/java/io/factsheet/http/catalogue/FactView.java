package io.factsheet.http.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.http.HeldFactView;
import io.factsheet.http.Links;
import io.factsheet.model.Role;
import io.factsheet.model.Source;
import io.factsheet.pipeline.AnswerJson;
import io.factsheet.pipeline.FactHistory;
import io.factsheet.pipeline.Surroundings;
import io.factsheet.store.Revision;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact with its evidence and history. */
@RegisterForReflection
@Schema(name = "FactHistory")
record FactView(
    String dataset,
    @JsonProperty("fact_id") String factId,
    @Schema(
            description = "As the latest release has it; null where it has not.",
            implementation = Map.class)
        @Nullable ObjectNode fact,
    SourceView source,
    @Schema(
            description =
                "The quote with up to 200 characters before and after it; null where the source's"
                    + " text is not here.")
        @Nullable EvidenceView evidence,
    @Schema(
            description =
                "What the quoted words say of each field of the newest revision that they are asked"
                    + " about; empty where the source's text is not here.",
            ref = "Verdicts")
        ArrayNode verdicts,
    List<RevisionView> revisions,
    @Schema(
            description =
                "Submissions that contradict what editors have made of the fact, the oldest first;"
                    + " only for editors.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<ConflictView> conflicts,
    @Schema(
            description =
                "What a held run would make of the fact, once it is approved: pending, and in no"
                    + " release; only for editors.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<HeldFactView> pending,
    String self) {

  @RegisterForReflection
  @Schema(name = "Source")
  record SourceView(
      String id,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String url,
      @JsonProperty("published_on") @Nullable LocalDate publishedOn,
      @JsonProperty("published_on_basis") @Nullable String publishedOnBasis,
      @Nullable String language,
      String sha256,
      @JsonProperty("superseded_by")
          @Schema(description = "The id of the newer version of the article, where there is one.")
          @Nullable String supersededBy) {

    static SourceView of(Source source, Optional<String> successor) {
      return new SourceView(
          source.id(),
          source.title(),
          source.publisher(),
          source.url(),
          source.publishedOn(),
          source.publishedOnBasis(),
          source.language(),
          source.sha256(),
          successor.orElse(null));
    }
  }

  @RegisterForReflection
  @Schema(name = "Evidence")
  record EvidenceView(String before, String quote, String after) {
    static EvidenceView of(Surroundings words) {
      return new EvidenceView(words.before(), words.quote(), words.after());
    }
  }

  @RegisterForReflection
  @Schema(name = "Revision")
  record RevisionView(
      int revision,
      @Schema(
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
      Instant at,
      @Schema(
              description = "Of whoever made it; null for a feed.",
              enumeration = {"submitter", "editor", "admin"})
          @Nullable String role,
      @Schema(description = "Why it was made; null where nobody had to say.")
          @Nullable String reason,
      @JsonProperty("from_release")
          @Schema(
              description =
                  "The first release that holds it, or, of a retraction, that lacks the fact; null"
                      + " where none does yet.")
          @Nullable Integer fromRelease,
      @JsonProperty("until_release")
          @Schema(description = "The first release of which that is no longer true.")
          @Nullable Integer untilRelease,
      @JsonProperty("quote_match") String quoteMatch,
      @JsonProperty("words_check") String wordsCheck,
      String review,
      @Schema(description = "Whether it is the row to count of its event; null: nobody has chosen.")
          @Nullable Boolean preferred,
      @Schema(description = "Who made it; only with a token.")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable String submitter,
      @Schema(description = "The fact as submitted, in canonical form.", implementation = Map.class)
          @JsonRawValue
          String fact) {

    static RevisionView of(Revision revision, boolean known) {
      Role role = revision.change().by().role();
      return new RevisionView(
          revision.number(),
          revision.change().kind().code(),
          revision.change().at(),
          role == null ? null : role.code(),
          revision.change().reason(),
          revision.fromRelease(),
          revision.untilRelease(),
          revision.assessment().quoteMatch().code(),
          revision.wordsCheck().code(),
          revision.standing().review().code(),
          revision.standing().preferred(),
          known ? revision.change().by().name() : null,
          revision.value());
    }
  }

  /**
   * Shows a fact.
   *
   * @param known whether to somebody with a token
   * @param editor whether to an editor
   */
  static FactView of(FactHistory history, boolean known, boolean editor, Links links) {
    return new FactView(
        history.dataset().name(),
        history.id(),
        history.released().map(history.dataset()::json).orElse(null),
        SourceView.of(history.source(), history.successor()),
        history.quote().map(EvidenceView::of).orElse(null),
        AnswerJson.ofVerdicts(history.verdicts()),
        history.revisions().stream().map(one -> RevisionView.of(one, known)).toList(),
        editor
            ? history.conflicts().stream().map(one -> ConflictView.of(one, links)).toList()
            : null,
        editor ? history.held().stream().map(one -> HeldFactView.of(one, links)).toList() : null,
        links.fact(history.dataset().name(), history.id()));
  }
}
