package io.factsheet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.model.QuoteMatch;
import io.factsheet.model.Release;
import io.factsheet.model.Sha256;
import io.factsheet.model.Source;
import io.factsheet.model.WordsCheck;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Whatever happens, and in which order: each release can be read again as it was made. */
abstract class HistoryProperties {
  private static final int FACTS = 3;
  private static final Submitter DESK = new Submitter("desk", null);

  /** A database of its own for each history. */
  abstract TestDatabase open() throws IOException;

  /** What can happen to a dataset. */
  sealed interface Event {
    /** Two facts of one submission, at times with one id. */
    record Submitted(int id, int value, int otherId, int otherValue) implements Event {}

    record Titled(int title) implements Event {}

    /** A release is begun, or the one that was begun is recorded. */
    record Cut() implements Event {}
  }

  @Provide
  Arbitrary<List<Event>> events() {
    Arbitrary<Integer> few = Arbitraries.integers().between(1, FACTS);
    Arbitrary<Event> submitted =
        few.tuple4().map(t -> new Event.Submitted(t.get1(), t.get2(), t.get3(), t.get4()));
    Arbitrary<Event> titled = few.map(Event.Titled::new);
    Arbitrary<Event> cut = Arbitraries.of(new Event.Cut());
    return Arbitraries.frequencyOf(Tuple.of(4, submitted), Tuple.of(1, titled), Tuple.of(3, cut))
        .list()
        .ofMinSize(12)
        .ofMaxSize(24);
  }

  @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
  void releasesCanBeReadAsTheyWereMade(@ForAll("events") List<Event> events) throws IOException {
    try (TestDatabase database = open()) {
      new Play(database.store(Clock.systemUTC())).all(events);
    }
  }

  /** Plays events to a store, and keeps by other means what it should know. */
  private static final class Play {
    private final Store store;
    private final Map<String, String> facts = new TreeMap<>();
    private String title = "0";
    private int submissions;
    private @Nullable Cut begun;
    private Map<String, String> held = Map.of();
    private final Map<Integer, Map<String, String>> released = new HashMap<>();

    Play(Store store) {
      this.store = store;
      title(0);
    }

    void all(List<Event> events) {
      for (Event event : events) {
        switch (event) {
          case Event.Submitted submitted -> submit(submitted);
          case Event.Titled(int number) -> title(number);
          case Event.Cut() -> cut();
        }
      }
      released.forEach(this::check);
    }

    private void cut() {
      if (begun == null) {
        begun = store.releases().cut("d");
        held = titled();
      } else {
        record(begun);
        begun = null;
      }
    }

    private void submit(Event.Submitted event) {
      try (UnitOfWork work = store.begin(DESK, Restating.NONE)) {
        put(work, event.id(), event.value(), 0);
        put(work, event.otherId(), event.otherValue(), 1);
        work.commit();
      }
      boolean ambiguous = event.id() == event.otherId() && event.value() != event.otherValue();
      if (!ambiguous) {
        facts.put("f" + event.id(), "v" + event.value());
        facts.put("f" + event.otherId(), "v" + event.otherValue());
      }
    }

    private void put(UnitOfWork work, int id, int value, int index) {
      // Another payload each time, so that going back to an earlier value is an update.
      String payload = value + " " + submissions++;
      work.put(
          new Entry(
              "d",
              "f" + id,
              "s",
              new Assessment(QuoteMatch.EXACT, 0, WordsCheck.UNCHECKED, null),
              "v" + value,
              null,
              payload),
          index);
    }

    private void title(int number) {
      title = Integer.toString(number);
      try (UnitOfWork work = store.begin(DESK, Restating.NONE)) {
        work.put(new Source("s", title, null, null, null, null, null, Sha256.of(""), ""));
        work.commit();
      }
    }

    private Map<String, String> titled() {
      Map<String, String> titled = new TreeMap<>();
      facts.forEach((id, value) -> titled.put(id, value + " of " + title));
      return titled;
    }

    private void record(Cut cut) {
      assertThat(cut.facts()).isEqualTo(held.size());
      int number = released.size() + 1;
      store
          .releases()
          .record(
              new Release(
                  "d", number, Instant.EPOCH, "", "", cut.facts(), cut.sources(), null, List.of()),
              "{}",
              cut);
      released.put(number, held);
    }

    private void check(int number, Map<String, String> expected) {
      Edition edition = store.releases().edition("d", number).orElseThrow();
      Map<String, String> read = new TreeMap<>();
      store
          .facts()
          .each(
              edition,
              fact -> {
                Revision revision = fact.revision();
                String said = revision.value() + " of " + fact.source().title();
                assertThat(read.put(revision.factId(), said)).isNull();
                assertThat(revision.firstRelease()).isEqualTo(first(revision.factId()));
                assertThat(Objects.requireNonNull(revision.fromRelease()))
                    .isBetween(first(revision.factId()), number);
                assertThat(revision.untilRelease())
                    .satisfiesAnyOf(
                        until -> assertThat(until).isNull(),
                        until -> assertThat(until).isGreaterThan(number));
              });
      assertThat(read).isEqualTo(expected);
      assertThat(heldByColumns(number)).isEqualTo(expected.keySet());
    }

    private int first(String fact) {
      return released.entrySet().stream()
          .filter(release -> release.getValue().containsKey(fact))
          .mapToInt(Map.Entry::getKey)
          .min()
          .orElseThrow();
    }

    /** What the columns for readers of the database say is in the release. */
    private Set<String> heldByColumns(int number) {
      Set<String> held = new TreeSet<>();
      for (int id = 1; id <= FACTS; id++) {
        for (Revision revision : store.facts().revisions("d", "f" + id)) {
          Integer from = revision.fromRelease();
          Integer until = revision.untilRelease();
          if (from != null && from <= number && (until == null || until > number)) {
            assertThat(held.add(revision.factId())).isTrue();
          }
        }
      }
      return held;
    }
  }
}
