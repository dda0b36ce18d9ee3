package io.factsheet.release;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.factsheet.export.ChangesFile;
import io.factsheet.export.Formats;
import io.factsheet.model.Release;
import io.factsheet.model.Review;
import io.factsheet.schema.Dataset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Whoever has the CSV file of a release and what changed since has that of the later release. */
class DeltaPropertyTest {
  private static final Set<String> FOLLOWING =
      Set.of(
          "revision",
          "first_release",
          "changed_in_release",
          "origins_agreeing",
          "origins_disagreeing");
  private static final Dataset RENAMED =
      Newsroom.pledges(
          yaml ->
              yaml.replace("name: amount\n", "name: total\n    aliases: [amount]\n")
                  .replace("agreement: amount", "agreement: total")
                  .replace("no: [considered, pledged, cancelled]", "no: [considered]")
                  .replace(
                      "  - name: stage",
                      "  - {name: place, title: Place, type: text, description: Where.}\n"
                          + "  - name: stage"));
  private static final Dataset WITHOUT =
      Newsroom.pledges(
          yaml ->
              yaml.replaceFirst("(?s)  - name: amount\n.*?(?=  - name: )", "")
                  .replace("agreement: amount", "removed: [amount]"));
  private static final List<Dataset> DESCRIPTORS = List.of(Newsroom.PLEDGES, RENAMED, WITHOUT);

  private static final List<Review> REVIEWS = List.of(Review.values());

  private enum Action {
    SUBMIT,
    CORRECT,
    RETRACT,
    REVIEW,
    TITLE,
    DESCRIBE,
    PUBLISH
  }

  /** What happens, to which fact, with which value. */
  private record Event(Action action, int fact, int value) {}

  @Provide
  Arbitrary<List<Event>> events() {
    Arbitrary<Action> actions =
        Arbitraries.frequency(
            Tuple.of(8, Action.SUBMIT),
            Tuple.of(3, Action.CORRECT),
            Tuple.of(3, Action.RETRACT),
            Tuple.of(2, Action.REVIEW),
            Tuple.of(2, Action.TITLE),
            Tuple.of(1, Action.DESCRIBE),
            Tuple.of(5, Action.PUBLISH));
    return Combinators.combine(
            actions, Arbitraries.integers().between(1, 5), Arbitraries.integers().between(0, 2))
        .as(Event::new)
        .list()
        .ofMinSize(15)
        .ofMaxSize(40);
  }

  @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
  void theChangesMakeTheLaterReleaseOfTheEarlierOne(@ForAll("events") List<Event> events)
      throws IOException {
    Path folder = Files.createTempDirectory("delta");
    try {
      Newsroom room = new Newsroom(folder).with(List.of(Formats.byExtension("csv").orElseThrow()));
      List<Dataset> published = new ArrayList<>();
      Dataset today = Newsroom.PLEDGES;
      for (Event event : events) {
        if (event.action() == Action.DESCRIBE) {
          today = DESCRIPTORS.get(event.value());
          room.declaring(today);
        }
        play(event, room);
        if (event.action() == Action.PUBLISH
            && room.archive().list("pledges").size() > published.size()) {
          published.add(today);
        }
      }
      for (int since = 1; since <= published.size(); since++) {
        for (int until = since; until <= published.size(); until++) {
          check(room, since, published.get(since - 1), until, published.get(until - 1), today);
        }
      }
    } finally {
      Disk.delete(folder);
    }
  }

  private static void play(Event event, Newsroom room) throws IOException {
    String id = "f" + event.fact();
    switch (event.action()) {
      case SUBMIT -> room.submit(id, event.value());
      case CORRECT -> room.correct(id, event.value() + 10, "Reason " + event.value());
      case RETRACT -> room.retract(id, "Gone " + event.value());
      case REVIEW -> room.review(id, REVIEWS.get(event.value()));
      case TITLE -> room.submit(Newsroom.describe("Title " + event.value()));
      case DESCRIBE -> {}
      case PUBLISH -> room.publish();
    }
  }

  private static void check(
      Newsroom room, int since, Dataset then, int until, Dataset now, Dataset today)
      throws IOException {
    Map<String, Map<String, String>> rows = rows(room, since);
    Map<String, Map<String, String>> wanted = rows(room, until);
    if (then != now && now == RENAMED) {
      rows.replaceAll((_, row) -> renamed(row));
    }
    byte[] delta = delta(room, since, until, today);
    if (until == since + 1) {
      assertThat(room.exports.resolve("pledges/" + until + "/changes.csv")).hasBinaryContent(delta);
    }
    List<String> places = new ArrayList<>();
    for (NamedCsvRecord change : read(new String(delta, StandardCharsets.UTF_8))) {
      String id = change.getField("fact_id");
      String field = change.getField("field");
      places.add(id);
      assertThat(change.getField("old")).isNotEqualTo(change.getField("new"));
      if (!field.equals("fact_id")) {
        String old = Objects.requireNonNull(rows.get(id)).put(field, change.getField("new"));
        assertThat(Objects.requireNonNullElse(old, "")).isEqualTo(change.getField("old"));
      } else if (change.getField("new").isEmpty()) {
        assertThat(rows.remove(id)).isNotNull();
      } else {
        assertThat(rows.put(id, new HashMap<>(Objects.requireNonNull(wanted.get(id))))).isNull();
      }
    }
    assertThat(places).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(told(rows)).isEqualTo(told(wanted));
  }

  private static byte[] delta(Newsroom room, int since, int until, Dataset today)
      throws IOException {
    Release earlier = room.archive().find("pledges", since).orElseThrow();
    Release later = room.archive().find("pledges", until).orElseThrow();
    var out = new ByteArrayOutputStream();
    ChangesFile.write(room.deltas().between(earlier, later, today).orElseThrow(), out);
    return out.toByteArray();
  }

  /** A field that is known by another name in the later release. */
  private static Map<String, String> renamed(Map<String, String> row) {
    Map<String, String> renamed = new HashMap<>();
    row.forEach(
        (column, cell) -> renamed.put(column.replaceFirst("^amount(?!_converted)", "total"), cell));
    return renamed;
  }

  /** Cells that say something and do not merely follow. */
  private static Map<String, Map<String, String>> told(Map<String, Map<String, String>> rows) {
    Map<String, Map<String, String>> told = new HashMap<>();
    rows.forEach(
        (id, row) -> {
          Map<String, String> cells = new HashMap<>(row);
          cells.keySet().removeAll(FOLLOWING);
          cells.values().removeIf(String::isEmpty);
          told.put(id, cells);
        });
    return told;
  }

  private static Map<String, Map<String, String>> rows(Newsroom room, int release)
      throws IOException {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    Path csv = room.exports.resolve("pledges/" + release + "/pledges.csv");
    for (NamedCsvRecord row : read(Files.readString(csv))) {
      rows.put(row.getField("fact_id"), new HashMap<>(row.getFieldsAsMap()));
    }
    return rows;
  }

  private static List<NamedCsvRecord> read(String csv) throws IOException {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }
}
