package io.factsheet.pipeline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.evidence.Verdict;
import io.factsheet.intake.Encodable;
import io.factsheet.model.Findings;
import io.factsheet.model.Review;
import io.factsheet.schema.Amendment;
import io.factsheet.schema.CanonicalForm;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.FactCodec;
import io.factsheet.store.Edit;
import io.factsheet.store.Edited;
import io.factsheet.store.Edits;
import io.factsheet.store.Entry;
import io.factsheet.store.Kind;
import io.factsheet.store.Revision;
import io.factsheet.store.Store;
import io.factsheet.store.Submitter;
import io.factsheet.store.Vouch;
import io.factsheet.validate.Article;
import io.factsheet.validate.SoundFact;
import io.factsheet.validate.Validation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What editors do to facts. Each change names the revision that the editor has seen and is made to
 * that one only; a corrected fact is held to the same rules as a submitted one.
 */
public final class Editing {
  private final Store store;
  private final Ingest ingest;
  private final Edits edits;
  private final int longestReason;

  /**
   * @param longestReason in characters (Unicode code points)
   */
  public Editing(Store store, Ingest ingest, int longestReason) {
    this.store = store;
    this.ingest = ingest;
    this.edits =
        store.edits(
            ingest::restate,
            (dataset, value) -> CanonicalForm.event(value),
            (dataset, field, before, after) ->
                CanonicalForm.areSame(field, ingest.restate(dataset, before), after));
    this.longestReason = longestReason;
  }

  /**
   * Which fact is to be changed, by whom and why.
   *
   * @param expected the number of the revision that the editor has seen
   */
  public record Request(
      Dataset dataset, String factId, int expected, Submitter editor, @Nullable String reason) {}

  /**
   * Changes what a fact says, or puts back one that was retracted.
   *
   * @param values fields in their wire form, each to be put whole; JSON null takes one away
   */
  public EditAnswer correct(Request request, ObjectNode values) throws RefusedEditException {
    Edit edit = edit(request, Reason.of(request.reason(), longestReason));
    Optional<Revision> seen = store.facts().newest(edit.dataset(), edit.factId());
    if (seen.isEmpty()) {
      return new EditAnswer(new Edited.Unknown(), List.of());
    }
    if (seen.get().change().kind() == Kind.LEGAL) {
      return new EditAnswer(new Edited.Removed(), List.of());
    }
    if (seen.get().number() != edit.expected()) {
      return new EditAnswer(new Edited.Stale(seen.get().number()), List.of());
    }
    Validation validation = validate(request.dataset(), seen.get(), values);
    Optional<SoundFact> sound = validation.fact();
    if (sound.isEmpty()) {
      throw new RefusedEditException(validation.findings());
    }
    return new EditAnswer(
        edits.correct(edit, new Entries(request.dataset()).of(sound.get(), "")),
        validation.findings());
  }

  private Validation validate(Dataset dataset, Revision seen, ObjectNode values)
      throws RefusedEditException {
    Amendment amendment = new Amendment(dataset);
    List<String> fixed = amendment.fixed(values);
    if (!fixed.isEmpty()) {
      throw new RefusedEditException(
          "An editor cannot change \"" + String.join("\", \"", fixed) + "\".",
          "Leave it out: it is derived, or tells which fact of which article this is.");
    }
    Findings findings = new Findings();
    Encodable.check(values, "", findings);
    if (findings.hasErrors()) {
      throw new RefusedEditException(findings.toList());
    }
    return ingest
        .validator(dataset)
        .validate(
            amendment.apply(wire(dataset, seen.entry()), values),
            id -> store.sources().find(id).map(Article::new).orElse(null));
  }

  /** A stored fact as it would be submitted. */
  static ObjectNode wire(Dataset dataset, Entry fact) {
    ObjectNode wire =
        new FactCodec(dataset)
            .write(new CanonicalForm(dataset).read(fact.value(), fact.assessment().quoteStart()));
    return fact.internalNotes() == null ? wire : wire.put("internal_notes", fact.internalNotes());
  }

  /** Takes a fact out of all releases to come. */
  public EditAnswer retract(Request request) throws RefusedEditException {
    Edit edit = edit(request, Reason.of(request.reason(), longestReason));
    return new EditAnswer(edits.retract(edit), List.of());
  }

  /** Erases a fact; the releases that hold it are to be made again. */
  EditAnswer remove(Request request) throws RefusedEditException {
    Edit edit = edit(request, Reason.of(request.reason(), longestReason));
    return new EditAnswer(edits.remove(edit), List.of());
  }

  /**
   * Judges a fact. It needs no reason.
   *
   * @param review null to leave it as it is
   * @param preferred whether it is the row to count of its event, where no other is then; null to
   *     leave it as it is
   */
  public EditAnswer review(Request request, @Nullable Review review, @Nullable Boolean preferred)
      throws RefusedEditException {
    if (review == null && preferred == null) {
      throw new RefusedEditException(
          "The review says nothing.", "Give \"review\", \"preferred\", or both.");
    }
    String given = request.reason();
    String reason = given == null || given.isBlank() ? null : Reason.of(given, longestReason);
    return new EditAnswer(edits.review(edit(request, reason), review, preferred), List.of());
  }

  /**
   * Takes a field on reason, where the quoted words leave it open. What they contradict cannot be
   * vouched for, since no such fact is stored, and an absent quote cannot either.
   */
  public EditAnswer vouch(Request request, @Nullable String field) throws RefusedEditException {
    String reason = Reason.of(request.reason(), longestReason);
    Edit edit = edit(request, reason);
    Optional<Revision> seen = store.facts().newest(edit.dataset(), edit.factId());
    if (seen.isEmpty()) {
      return new EditAnswer(new Edited.Unknown(), List.of());
    }
    if (seen.get().number() != edit.expected()) {
      return new EditAnswer(new Edited.Stale(seen.get().number()), List.of());
    }
    Validation validation =
        validate(request.dataset(), seen.get(), JsonNodeFactory.instance.objectNode());
    if (validation.fact().isEmpty()) {
      throw new RefusedEditException(validation.findings());
    }
    List<String> doubted =
        validation.verdicts().stream()
            .filter(verdict -> verdict.reason() != null)
            .map(Verdict::field)
            .toList();
    if (field == null || !doubted.contains(field)) {
      throw new RefusedEditException(
          "The quoted words leave no such field open.",
          doubted.isEmpty()
              ? "Nothing of this fact needs an editor's word."
              : "Vouch for " + String.join(", ", doubted) + ".");
    }
    return new EditAnswer(edits.vouch(edit, new Vouch(field, reason)), validation.findings());
  }

  private static Edit edit(Request request, @Nullable String reason) {
    return new Edit(
        request.dataset().name(), request.factId(), request.expected(), request.editor(), reason);
  }
}
