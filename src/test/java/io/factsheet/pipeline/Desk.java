package io.factsheet.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.PlainValidator;
import io.factsheet.export.Formats;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.intake.IntakeLimits;
import io.factsheet.intake.SubmissionFormat;
import io.factsheet.model.Role;
import io.factsheet.model.Run;
import io.factsheet.refresh.Feed;
import io.factsheet.refresh.Gates;
import io.factsheet.release.Archive;
import io.factsheet.release.ChangesFiles;
import io.factsheet.release.Deltas;
import io.factsheet.release.Keeping;
import io.factsheet.release.PackageCopies;
import io.factsheet.release.PastDescriptors;
import io.factsheet.release.Publisher;
import io.factsheet.release.RenderingCache;
import io.factsheet.release.Reprints;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Datasets;
import io.factsheet.store.Edited;
import io.factsheet.store.Store;
import io.factsheet.store.Submitter;
import io.factsheet.store.TestDatabase;
import io.factsheet.validate.QuoteLimits;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A data desk in a folder of its own: the pipeline with a store, an exports folder and a feed. */
final class Desk {
  /** As an installation has them that sets none. */
  private static final Gates GATES =
      new Gates(
          20,
          Optional.of(20.0),
          Optional.of(20.0),
          Optional.of(50.0),
          Optional.of(10.0),
          Optional.of(75.0),
          Optional.empty(),
          OptionalLong.of(0),
          Optional.of(10.0));

  private static final Validator VALIDATOR = PlainValidator.create();

  final Path exports;
  final Store store;
  final Datasets datasets;
  final Ingest ingest;
  final Publish publish;
  final Refresh refresh;
  final Decisions decisions;
  final Catalogue catalogue;
  final Editing editing;

  Desk(Path home, Path feed, Instant now) throws IOException {
    this(home, feed, now, "test");
  }

  Desk(Path home, Path feed, Instant now, String renderer) throws IOException {
    this(home, feed, null, now, renderer);
  }

  /**
   * @param descriptors the folder of the desk's own datasets
   */
  Desk(Path home, Path feed, @Nullable Path descriptors, Instant now, String renderer)
      throws IOException {
    this(home, feed, descriptors, now, renderer, TestDatabase.Kind.SQLITE);
  }

  /** On either database. */
  Desk(
      Path home,
      Path feed,
      @Nullable Path descriptors,
      Instant now,
      String renderer,
      TestDatabase.Kind database)
      throws IOException {
    this(home, feed, descriptors, now, renderer, database, Keeping.ALL.releases());
  }

  /**
   * @param keepRendered of how many releases all files are kept
   */
  Desk(
      Path home,
      Path feed,
      @Nullable Path descriptors,
      Instant now,
      String renderer,
      TestDatabase.Kind database,
      int keepRendered)
      throws IOException {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    Path data = Files.createDirectories(home.resolve("data"));
    exports = home.resolve("exports");
    store = database.in(data).store(clock);
    datasets =
        Datasets.load(
            new FieldTypes(Gazetteer.load()),
            VALIDATOR,
            descriptors,
            new PastDescriptors(store, exports));
    ingest = new Ingest(store, datasets, VALIDATOR, QuoteLimits.DEFAULT, IntakeLimits.DEFAULT);
    publish =
        new Publish(
            store,
            datasets,
            new Publisher(
                store,
                exports,
                data.resolve("drafts"),
                Formats.ALL,
                datasets::restore,
                new Keeping(keepRendered, Long.MAX_VALUE),
                clock,
                renderer),
            clock);
    refresh =
        new Refresh(
            store,
            datasets,
            ingest,
            publish,
            GATES,
            clock,
            List.of(
                new Feed("seeds", feed, Optional.empty(), true, false),
                new Feed("held", feed, Optional.empty(), true, true)));
    decisions = new Decisions(store, ingest, publish);
    RenderingCache renderings = new RenderingCache(data.resolve("renderings"), 1 << 20, 1, clock);
    catalogue =
        new Catalogue(
            store,
            datasets,
            ingest,
            new Archive(store, exports),
            new PackageCopies(data.resolve("packages")),
            new ChangesFiles(new Deltas(store, datasets::restore), renderings),
            new Reprints(store, Formats.ALL, datasets::restore, renderings));
    editing = new Editing(store, ingest, 100);
  }

  Dataset dataset(String name) {
    return datasets.named(name).orElseThrow();
  }

  Run refresh() throws Exception {
    return refresh.run(refresh.feed("seeds").orElseThrow(), Run.Trigger.COMMAND, begun -> {});
  }

  /** Submits facts and keeps the sound ones. */
  Answer submit(String dataset, String json) throws Exception {
    try (Submission submission = ingest.open(new Submitter("desk", null))) {
      Answer answer = read(submission, dataset, json);
      submission.commit();
      return answer;
    }
  }

  /** Corrects the newest revision of a fact. */
  Edited correct(String dataset, String id, String values) throws Exception {
    return editing
        .correct(request(dataset, id), (ObjectNode) new ObjectMapper().readTree(values))
        .edited();
  }

  /** An edit of the newest revision of a fact. */
  Editing.Request request(String dataset, String id) {
    int newest = store.facts().newest(dataset, id).orElseThrow().number();
    Submitter editor = new Submitter("ann", Role.EDITOR, null);
    return new Editing.Request(dataset(dataset), id, newest, editor, "It was misread.");
  }

  Answer rehearse(String dataset, String json) throws Exception {
    try (Submission submission = ingest.rehearse()) {
      Answer answer = read(submission, dataset, json);
      submission.commit();
      return answer;
    }
  }

  private Answer read(Submission submission, String dataset, String json) throws Exception {
    return submission.read(
        dataset(dataset),
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        SubmissionFormat.JSON,
        100);
  }

  /** All that is published, by path. */
  Map<String, byte[]> published() throws IOException {
    return files(exports);
  }

  static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    }
    return files;
  }
}
