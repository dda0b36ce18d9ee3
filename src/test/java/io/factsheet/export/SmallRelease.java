package io.factsheet.export;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.PlainValidator;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Agreement;
import io.factsheet.model.Fact;
import io.factsheet.model.QuoteMatch;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.Review;
import io.factsheet.model.Source;
import io.factsheet.model.WordsCheck;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Datasets;
import io.factsheet.schema.FactCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A release of a few facts, with texts and numbers that files tend to get wrong. */
final class SmallRelease {
  static final Instant CUT_AT = Instant.parse("2022-08-03T06:00:07Z");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final List<Source> SOURCES =
      List.of(
          new Source(
              "s-1",
              "First ship leaves Odesa",
              "The Daily",
              "https://example.org/1?a=b&c=d",
              LocalDate.of(2022, 8, 1),
              "stated",
              "en",
              "a".repeat(64),
              null),
          new Source("s-2", null, null, null, null, null, null, "b".repeat(64), null),
          new Source(
              "s-3",
              "=Zboże, „umowa”",
              "Gazeta",
              null,
              LocalDate.of(2022, 8, 2),
              "inferred: from the URL",
              "pl",
              "c".repeat(64),
              null));

  private SmallRelease() {}

  static Content content() throws IOException {
    Dataset dataset = dataset();
    List<ReleasedFact> facts = facts(dataset);
    return new Content(
        dataset,
        release(
            facts.size(),
            List.of(
                new ReleaseFile("grain_shipments.csv", 1, "f".repeat(64)),
                new ReleaseFile("changes.csv", 2, "e".repeat(64)))),
        Rows.of(facts),
        Rows.of(SOURCES),
        Rows.of(changes()));
  }

  /** A release of this dataset without facts, whose sources are none either. */
  static Content empty() throws IOException {
    Release release =
        new Release("grain_shipments", 1, CUT_AT, "d".repeat(64), "0.1.0", 0, 0, null, List.of());
    return new Content(
        dataset(), release, Rows.of(List.of()), Rows.of(List.of()), Rows.of(List.of()));
  }

  /** Cells of every kind, some of which look like formulas. */
  private static List<CellChange> changes() {
    return List.of(
        change("breaks", "place", "one", "one\r\ntwo\ttabs", ChangeKind.UPDATE),
        new CellChange(
            "formula",
            "place",
            null,
            "-5 degrees",
            ChangeKind.CORRECTION,
            "=Misread, \"sorry\"",
            "editor"),
        change("formula", "notes", "'=already guarded", null, ChangeKind.UPDATE),
        change("gone", "fact_id", "gone", null, ChangeKind.RETRACTION),
        change("plain", "fact_id", null, "plain", ChangeKind.NEW),
        change("typed", "ships", null, 2L, ChangeKind.UPDATE),
        change(
            "typed", "tonnes", new BigDecimal("-26000.50"), new BigDecimal("7"), ChangeKind.UPDATE),
        change("typed", "insured", true, false, ChangeKind.REVIEW),
        change("typed", "sailed_earliest", null, LocalDate.of(2022, 8, 1), ChangeKind.DESCRIPTOR));
  }

  private static CellChange change(
      String id, String field, @Nullable Object old, @Nullable Object now, ChangeKind kind) {
    return new CellChange(id, field, old, now, kind, null, null);
  }

  static Release release(int facts, List<ReleaseFile> files) {
    return new Release(
        "grain_shipments",
        2,
        CUT_AT,
        "d".repeat(64),
        "0.1.0",
        facts,
        SOURCES.size(),
        LocalDate.of(2022, 8, 2),
        files);
  }

  static byte[] bytes(Format format, Content content) throws IOException {
    var out = new ByteArrayOutputStream();
    format.write(content, out);
    return out.toByteArray();
  }

  static String resource(String name) throws IOException {
    try (InputStream in = SmallRelease.class.getResourceAsStream("/export/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Dataset dataset() throws IOException {
    try {
      Path folder =
          Path.of(
              Objects.requireNonNull(SmallRelease.class.getResource("/export/datasets")).toURI());
      return Datasets.load(new FieldTypes(Gazetteer.load()), PlainValidator.create(), folder)
          .named("grain_shipments")
          .orElseThrow();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static List<ReleasedFact> facts(Dataset dataset) throws IOException {
    var codec = new FactCodec(dataset);
    List<ReleasedFact> facts = new ArrayList<>();
    for (String line : resource("facts.ndjson").lines().toList()) {
      Fact fact = codec.read((ObjectNode) JSON.readTree(line));
      boolean first = facts.isEmpty();
      facts.add(
          new ReleasedFact(
              fact,
              SOURCES.stream()
                  .filter(source -> source.id().equals(fact.sourceId()))
                  .findFirst()
                  .orElseThrow(),
              dataset.happened(fact),
              first ? WordsCheck.PARTLY : WordsCheck.SUPPORTED,
              first ? "tonnes: ambiguous" : null,
              QuoteMatch.EXACT,
              7,
              Review.UNREVIEWED,
              first ? true : null,
              first ? new Agreement(2, 0) : null,
              1,
              1,
              2));
    }
    return facts;
  }
}
