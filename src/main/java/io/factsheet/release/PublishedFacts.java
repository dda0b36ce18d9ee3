package io.factsheet.release;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.Agreement;
import io.factsheet.model.Fact;
import io.factsheet.model.QuoteMatch;
import io.factsheet.model.Release;
import io.factsheet.model.Review;
import io.factsheet.model.WordsCheck;
import io.factsheet.schema.CanonicalForm;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.FactCodec;
import io.factsheet.store.Assessment;
import io.factsheet.store.Change;
import io.factsheet.store.Kind;
import io.factsheet.store.Revision;
import io.factsheet.store.Standing;
import io.factsheet.store.Submitter;
import io.factsheet.store.Vouch;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads facts from the NDJSON file of a release, with all that was derived or set by editors. */
final class PublishedFacts {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final FactCodec codec;
  private final CanonicalForm form;
  private final Map<Integer, Instant> cutAt = new HashMap<>();
  private final Instant lastCut;
  private final PublishedEdits edits;

  PublishedFacts(Dataset dataset, List<Release> releases, PublishedEdits edits) {
    this.edits = edits;
    this.codec = new FactCodec(dataset);
    this.form = new CanonicalForm(dataset);
    releases.forEach(release -> cutAt.put(release.number(), release.cutAt()));
    this.lastCut = releases.getFirst().cutAt();
  }

  /** A fact as a line has it, and how its figure stands; null where it is not compared. */
  record Line(Revision revision, @Nullable Agreement agreement) {}

  /**
   * @throws IllegalArgumentException where the line is of another form, saying what is wrong
   */
  Line read(String text) throws IOException {
    if (!(JSON.readTree(text) instanceof ObjectNode line)) {
      throw new IllegalArgumentException("no JSON object: " + text);
    }
    return new Line(revision(line), agreement(line));
  }

  private static @Nullable Agreement agreement(JsonNode line) {
    return line.hasNonNull("origins_agreeing")
        ? new Agreement(number(line, "origins_agreeing"), number(line, "origins_disagreeing"))
        : null;
  }

  private Revision revision(ObjectNode line) {
    Fact fact = codec.read(line);
    int since = number(line, "changed_in_release");
    String notes = line.path("words_check_notes").textValue();
    List<Vouch> vouches = Vouch.ofNotes(notes);
    return new Revision(
        fact.dataset(),
        fact.id(),
        number(line, "revision"),
        new Change(
            Kind.ADOPTED,
            new Submitter("exports", edits.of(fact.id()).orElse(null), null),
            Objects.requireNonNullElse(cutAt.get(since), lastCut),
            null),
        fact.sourceId(),
        new Assessment(
            constant(QuoteMatch.class, line, "quote_match"),
            number(line, "quote_start"),
            // What an editor vouches for was in doubt.
            vouches.isEmpty() ? constant(WordsCheck.class, line, "words_check") : WordsCheck.PARTLY,
            Vouch.withoutVouches(notes)),
        new Standing(
            constant(Review.class, line, "review"),
            line.hasNonNull("preferred") ? (Boolean) line.get("preferred").booleanValue() : null,
            false,
            vouches),
        form.write(fact),
        null,
        number(line, "first_release"),
        since,
        null);
  }

  /**
   * A fact that an editor took out after this release.
   *
   * @throws IllegalArgumentException where the line is of another form, saying what is wrong
   */
  Revision readRetracted(String text, int release) throws IOException {
    Revision last = read(text).revision();
    Standing standing = last.standing();
    return new Revision(
        last.dataset(),
        last.factId(),
        last.number() + 1,
        last.change(),
        last.sourceId(),
        last.assessment(),
        new Standing(standing.review(), null, true, standing.vouches()),
        last.value(),
        null,
        last.firstRelease(),
        release + 1,
        null);
  }

  /** The id of the fact on a line. */
  static String id(String text) throws IOException {
    return JSON.readTree(text).path("fact_id").asText();
  }

  private static int number(JsonNode line, String key) {
    if (!line.path(key).isInt()) {
      throw new IllegalArgumentException("\"" + key + "\" is missing or no number: " + line);
    }
    return line.path(key).intValue();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode line, String key) {
    return Enum.valueOf(type, line.path(key).asText().toUpperCase(Locale.ROOT));
  }
}
