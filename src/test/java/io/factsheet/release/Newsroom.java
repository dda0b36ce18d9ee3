package io.factsheet.release;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.PlainValidator;
import io.factsheet.export.Format;
import io.factsheet.export.Formats;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Fact;
import io.factsheet.model.QuoteMatch;
import io.factsheet.model.Release;
import io.factsheet.model.Review;
import io.factsheet.model.Role;
import io.factsheet.model.Sha256;
import io.factsheet.model.Source;
import io.factsheet.model.WordsCheck;
import io.factsheet.schema.CanonicalForm;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Datasets;
import io.factsheet.schema.FactCodec;
import io.factsheet.store.Assessment;
import io.factsheet.store.Edit;
import io.factsheet.store.Edited;
import io.factsheet.store.Edits;
import io.factsheet.store.Entry;
import io.factsheet.store.Outcome;
import io.factsheet.store.Put;
import io.factsheet.store.Restating;
import io.factsheet.store.Revision;
import io.factsheet.store.SqliteDatabase;
import io.factsheet.store.Store;
import io.factsheet.store.Submitter;
import io.factsheet.store.TestDatabase;
import io.factsheet.store.UnitOfWork;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A desk with a database, an exports folder and one article, in a folder of its own. */
final class Newsroom {
  private static final FieldTypes TYPES = new FieldTypes(Gazetteer.load());
  private static final Validator VALIDATOR = PlainValidator.create();
  private static final Datasets BUILT_IN = datasets(null);
  static final Dataset PLEDGES = pledges("Aid pledges", 1);
  static final String ARTICLE = "The Czech Republic has pledged 530,000 euros to Lithuania.";

  final Path folder;
  final Path exports;
  final Store store;
  private Clock clock = Clock.fixed(Instant.parse("2021-12-10T12:00:00.5Z"), ZoneOffset.UTC);
  private List<Format> formats = Formats.ALL;
  private Consumer<Step> reached = step -> {};
  private Dataset dataset = PLEDGES;
  private Keeping keeping = Keeping.ALL;

  Newsroom(Path folder) {
    this(folder, folder.resolve("exports"), SqliteDatabase.in(data(folder)));
  }

  /**
   * @param folder for what only this desk uses
   */
  Newsroom(Path folder, Path exports, TestDatabase database) {
    this.folder = folder;
    this.exports = exports;
    this.store = database.store(clock);
  }

  private static Path data(Path folder) {
    try {
      return Files.createDirectories(folder.resolve("data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The dataset as its descriptor would be with another title and minimum of facts. */
  static Dataset pledges(String title, int minFacts) {
    return pledges(
        yaml ->
            yaml.replace("title: Aid pledges", "title: " + title)
                .replace("min_facts: 1", "min_facts: " + minFacts));
  }

  /** The dataset as its descriptor would be after a change. */
  static Dataset pledges(UnaryOperator<String> change) {
    try (InputStream in = Newsroom.class.getResourceAsStream("/datasets/aid_pledges.yaml")) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Path folder = Files.createTempDirectory("datasets");
      Path file =
          Files.writeString(
              folder.resolve("pledges.yaml"),
              change.apply(yaml.replace("name: aid_pledges", "name: pledges")));
      try {
        return datasets(folder).named("pledges").orElseThrow();
      } finally {
        Files.delete(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Datasets datasets(@Nullable Path folder) {
    try {
      return Datasets.load(TYPES, VALIDATOR, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same desk with another descriptor. */
  Newsroom declaring(Dataset other) {
    dataset = other;
    return this;
  }

  Newsroom with(List<Format> others) {
    formats = others;
    return this;
  }

  /** The same desk, which keeps the rendered files of so many releases. */
  Newsroom keeping(int releases) {
    return keeping(releases, Long.MAX_VALUE);
  }

  Newsroom keeping(int releases, long largest) {
    keeping = new Keeping(releases, largest);
    return this;
  }

  Newsroom watchedBy(Consumer<Step> watcher) {
    reached = watcher;
    return this;
  }

  Newsroom at(String time) {
    clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    return this;
  }

  private Publisher publisher() {
    return new Publisher(
        store,
        exports,
        folder.resolve("data/drafts"),
        formats,
        BUILT_IN::restore,
        keeping,
        clock,
        "1.0",
        reached);
  }

  Publication publish() throws IOException {
    return publisher().publish(dataset);
  }

  /** Publishes what must be a new release of this number. */
  void publish(int number) throws IOException {
    if (!(publish() instanceof Publication.Published(var release)) || release.number() != number) {
      throw new AssertionError("release " + number + " was not published");
    }
  }

  List<Publication.Stopped> recover() throws IOException {
    return publisher().recover(dataset);
  }

  /** A file that is kept no longer, made again. */
  Optional<ArchivedFile> reprint(int number, String name) throws IOException {
    Release release = archive().find(dataset.name(), number).orElseThrow();
    RenderingCache cache = new RenderingCache(folder.resolve("data/renderings"), 1 << 20, 1, clock);
    return new Reprints(store, formats, BUILT_IN::restore, cache)
        .of(release, release.file(name).orElseThrow(), dataset);
  }

  Archive archive() {
    return new Archive(store, exports);
  }

  /** Removes the newest revision of a fact, and all before it. */
  Edited remove(String id) {
    int newest = store.facts().newest("pledges", id).orElseThrow().number();
    return edits()
        .remove(
            new Edit(
                "pledges",
                id,
                newest,
                new Submitter("chief", Role.ADMIN, null),
                "By order of a court."));
  }

  Optional<Publication.Stopped> withhold() throws IOException {
    return publisher().withhold(dataset);
  }

  /** Submits pledges, each as its id and its sum in euros. */
  List<Outcome> submit(Object... idsAndSums) {
    return submit(describe("Aid for Lithuania"), idsAndSums);
  }

  List<Outcome> submit(Source source, Object... idsAndSums) {
    Stream.Builder<Outcome> outcomes = Stream.builder();
    try (UnitOfWork work = store.begin(new Submitter("desk", null), Restating.NONE)) {
      work.put(source);
      for (int i = 0; i < idsAndSums.length; i += 2) {
        Entry entry = entry((String) idsAndSums[i], (Integer) idsAndSums[i + 1]);
        if (work.put(entry, i) instanceof Put.Stored(var outcome, _)) {
          outcomes.add(outcome);
        }
      }
      work.commit();
    }
    return outcomes.build().toList();
  }

  static Source describe(String title) {
    return new Source(
        "article",
        title,
        null,
        null,
        LocalDate.parse("2021-12-08"),
        null,
        "en",
        Sha256.of(ARTICLE),
        ARTICLE);
  }

  /** An editor gives a pledge another sum, or puts it back, for a reason. */
  Edited correct(String id, int euros, String reason) {
    return edits().correct(edit(id, reason), entry(id, euros));
  }

  Edited retract(String id, String reason) {
    return edits().retract(edit(id, reason));
  }

  Edited review(String id, Review review) {
    return edits().review(edit(id, null), review, null);
  }

  private Edits edits() {
    return store.edits(
        Restating.NONE, (name, value) -> null, (name, field, one, other) -> one.equals(other));
  }

  /** Of the newest revision. */
  private Edit edit(String id, @Nullable String reason) {
    int newest = store.facts().newest(PLEDGES.name(), id).map(Revision::number).orElse(0);
    return new Edit(PLEDGES.name(), id, newest, new Submitter("ann", Role.EDITOR, null), reason);
  }

  Deltas deltas() {
    return new Deltas(store, BUILT_IN::restore);
  }

  /** Submits a pledge that a newspaper tells of, in an article of these words alone. */
  void read(String paper, String id, String words, int euros) {
    try (UnitOfWork work = store.begin(new Submitter("desk", null), Restating.NONE)) {
      work.put(
          new Source("in-" + id, null, paper, null, null, null, "en", Sha256.of(words), words));
      work.put(entry("in-" + id, words, id, euros), 0);
      work.commit();
    }
  }

  private static Entry entry(String id, int euros) {
    return entry("article", "530,000 euros", id, euros);
  }

  private static Entry entry(String source, String quote, String id, int euros) {
    ObjectNode wire = new JsonMapper().createObjectNode();
    wire.put("fact_id", id).put("source_id", source).put("quote", quote);
    wire.put("donor", "CZE").put("recipient", "LTU").put("aid_type", "money");
    wire.put("stage", "pledged").put("internal_notes", "ask Ann");
    wire.putObject("amount").put("value", euros).put("currency", "EUR");
    Fact fact = new FactCodec(PLEDGES).read(wire);
    return new Entry(
        PLEDGES.name(),
        id,
        source,
        new Assessment(
            QuoteMatch.EXACT, source.equals("article") ? 31 : 0, WordsCheck.UNCHECKED, null),
        new CanonicalForm(PLEDGES).write(fact),
        CanonicalForm.internalNotes(fact),
        Sha256.of(wire.toString()));
  }

  /** All that is published: each path with the checksum of its content. */
  Map<String, String> published() throws IOException {
    return contentOf(exports);
  }

  /** What lies in a folder: each path with the checksum of its content. */
  static Map<String, String> contentOf(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.filter(Files::isRegularFile).toList()) {
          content.put(folder.relativize(path).toString(), Sha256.of(Files.readAllBytes(path)));
        }
      }
    }
    return content;
  }

  /** A copy of all that lies on the disk at this moment: what a machine that stops here leaves. */
  void photograph(Path to) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        Files.createDirectories(to);
        Path copy = to.resolve(folder.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
