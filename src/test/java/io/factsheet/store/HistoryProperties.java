package io.factsheet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.model.QuoteMatch;
import io.factsheet.model.Release;
import io.factsheet.model.Review;
import io.factsheet.model.Role;
import io.factsheet.model.Run;
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
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Whatever happens, and in which order: each release can be read again as it was made. */
abstract class HistoryProperties {
  /** Facts here are no JSON: whether they are the same is told by all of them. */
  private static final SameWords SAME = (dataset, field, before, after) -> before.equals(after);

  private static final int FACTS = 3;
  private static final Submitter DESK = new Submitter("desk", null);
  private static final Submitter EDITOR = new Submitter("ann", Role.EDITOR, null);

  /** A database of its own for each history. */
  abstract TestDatabase open() throws IOException;

  /** What can happen to a dataset. */
  sealed interface Event {
    /** Two facts of one submission, at times with one id, in one of two spellings. */
    record Submitted(int id, int value, int otherId, int otherValue, int spelling)
        implements Event {}

    /**
     * An editor changes a fact.
     *
     * @param behind how many revisions ago the editor has looked
     */
    record Corrected(int id, int value, int behind) implements Event {}

    record Retracted(int id, int behind) implements Event {}

    record Reviewed(int id, @Nullable Review review, @Nullable Boolean preferred, int behind)
        implements Event {}

    /** A run of a feed is held, with two facts or one. */
    record Held(int id, int value, int otherId, int otherValue) implements Event {}

    /** An editor decides on the run that is held, where one is. */
    record Judged(boolean approved) implements Event {}

    record Superseded() implements Event {}

    record Titled(int title) implements Event {}

    /** A release is begun, or the one that was begun is recorded. */
    record Cut() implements Event {}
  }

  @Provide
  Arbitrary<List<Event>> events() {
    Arbitrary<Integer> few = Arbitraries.integers().between(1, FACTS);
    Arbitrary<Integer> behind = Arbitraries.of(0, 0, 0, 0, 1);
    Arbitrary<Event> submitted =
        Combinators.combine(few, few, few, few, Arbitraries.of(1, 2)).as(Event.Submitted::new);
    Arbitrary<Event> corrected = Combinators.combine(few, few, behind).as(Event.Corrected::new);
    Arbitrary<Event> retracted = Combinators.combine(few, behind).as(Event.Retracted::new);
    Arbitrary<Event> reviewed =
        Combinators.combine(
                few,
                Arbitraries.of(Review.class).injectNull(0.4),
                Arbitraries.of(true, false).injectNull(0.4),
                behind)
            .as(Event.Reviewed::new);
    Arbitrary<Event> held = Combinators.combine(few, few, few, few).as(Event.Held::new);
    Arbitrary<Event> judged = Arbitraries.of(true, true, false).map(Event.Judged::new);
    Arbitrary<Event> titled = few.map(Event.Titled::new);
    return Arbitraries.frequencyOf(
            Tuple.of(8, submitted),
            Tuple.of(3, corrected),
            Tuple.of(2, retracted),
            Tuple.of(3, reviewed),
            Tuple.of(4, held),
            Tuple.of(3, judged),
            Tuple.of(1, Arbitraries.of(new Event.Superseded())),
            Tuple.of(2, titled),
            Tuple.of(6, Arbitraries.of(new Event.Cut())))
        .list()
        .ofMinSize(20)
        .ofMaxSize(40);
  }

  @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
  void releasesCanBeReadAsTheyWereMade(@ForAll("events") List<Event> events) throws IOException {
    try (TestDatabase database = open()) {
      new Play(database.store(Clock.systemUTC())).all(events);
    }
  }

  /** Plays events to a store and to a model of it, and compares what they say. */
  private static final class Play {
    private final Store store;
    private final Edits edits;
    private final HistoryModel model = new HistoryModel();
    private int successors;
    private @Nullable Long waiting;
    private @Nullable Cut begun;
    private Map<String, String> held = Map.of();
    private final Map<Integer, Map<String, String>> released = new HashMap<>();

    Play(Store store) {
      this.store = store;
      this.edits = store.edits(Restating.NONE, (dataset, value) -> "event", SAME);
      title(0);
    }

    void all(List<Event> events) {
      for (Event event : events) {
        switch (event) {
          case Event.Submitted submitted -> submit(submitted);
          case Event.Corrected(int id, int value, int behind) -> {
            Edit edit = edit(id, behind);
            expect(
                model.correct(fact(id), edit.expected(), "v" + value),
                edits.correct(edit, entry(id, value, 0)));
          }
          case Event.Retracted(int id, int behind) -> {
            Edit edit = edit(id, behind);
            expect(model.retract(fact(id), edit.expected()), edits.retract(edit));
          }
          case Event.Reviewed(int id, Review review, Boolean preferred, int behind) -> {
            Edit edit = edit(id, behind);
            expect(
                model.review(fact(id), edit.expected(), review, preferred),
                edits.review(edit, review, preferred));
          }
          case Event.Held heldRun -> hold(heldRun);
          case Event.Judged(boolean approved) -> judge(approved);
          case Event.Superseded() -> supersede();
          case Event.Titled(int number) -> title(number);
          case Event.Cut() -> cut();
        }
        checkNow();
      }
      released.forEach(this::check);
    }

    private static String fact(int id) {
      return "f" + id;
    }

    private Edit edit(int id, int behind) {
      return new Edit("d", fact(id), model.number(fact(id)) - behind, EDITOR, "because");
    }

    private static void expect(Class<? extends Edited> expected, Edited edited) {
      assertThat(edited).isInstanceOf(expected);
    }

    private void submit(Event.Submitted event) {
      boolean sameId = event.id() == event.otherId();
      boolean ambiguous = sameId && event.value() != event.otherValue();
      try (UnitOfWork work = store.begin(DESK, Restating.NONE)) {
        Put first = work.put(entry(event.id(), event.value(), event.spelling()), 0);
        Put second = work.put(entry(event.otherId(), event.otherValue(), event.spelling()), 1);
        work.commit();
        if (ambiguous) {
          assertThat(second).isInstanceOf(Put.Ambiguous.class);
        } else {
          expect(event.id(), event.value(), event.spelling(), first);
          if (!sameId) {
            expect(event.otherId(), event.otherValue(), event.spelling(), second);
          }
        }
      }
    }

    private void expect(int id, int value, int spelling, Put put) {
      Outcome outcome = model.submit(fact(id), "v" + value, payload(value, spelling));
      assertThat(put).isEqualTo(new Put.Stored(outcome, model.number(fact(id))));
    }

    private void hold(Event.Held event) {
      Map<String, String> values = new TreeMap<>(Map.of(fact(event.id()), "v" + event.value()));
      values.putIfAbsent(fact(event.otherId()), "v" + event.otherValue());
      model.hold(values);
      waiting = store.runs().start("feed", Run.Trigger.SCHEDULE).id();
      try (UnitOfWork work = store.begin(new Submitter("feed", waiting), Restating.NONE)) {
        work.put(entry(event.id(), event.value(), 1), 0);
        if (event.otherId() != event.id()) {
          work.put(entry(event.otherId(), event.otherValue(), 1), 1);
        }
        work.hold(new RunEnd(Run.Outcome.HELD, "", "{}", "[]", "[]"), work.tally());
      }
    }

    private void judge(boolean approved) {
      if (waiting == null) {
        return;
      }
      if (approved) {
        model.approve();
      } else {
        model.discard();
      }
      assertThat(
              approved
                  ? store.heldRuns().approve(waiting, EDITOR, Restating.NONE)
                  : store.heldRuns().discard(waiting, EDITOR))
          .isInstanceOf(Decided.Done.class);
      waiting = null;
    }

    private static String payload(int value, int spelling) {
      return value + " in spelling " + spelling;
    }

    private static Entry entry(int id, int value, int spelling) {
      return new Entry(
          "d",
          fact(id),
          "s",
          new Assessment(QuoteMatch.EXACT, 0, WordsCheck.UNCHECKED, null),
          "v" + value,
          null,
          payload(value, spelling));
    }

    private void title(int number) {
      String title = Integer.toString(number);
      model.title(title);
      put(article("s", title), null);
    }

    private void supersede() {
      model.supersede();
      put(article("t" + successors++, null), "s");
    }

    private static Source article(String id, @Nullable String title) {
      return new Source(id, title, null, null, null, null, null, Sha256.of(""), "");
    }

    private void put(Source source, @Nullable String supersedes) {
      try (UnitOfWork work = store.begin(DESK, Restating.NONE)) {
        work.put(source, supersedes);
        work.commit();
      }
    }

    private void cut() {
      if (begun == null) {
        begun = store.releases().cut("d");
        held = model.released();
        checkDifference(begun.edition());
      } else {
        record(begun);
        begun = null;
      }
    }

    /** A release is made of what says anything else than the last one, and of nothing else. */
    private void checkDifference(Edition now) {
      store
          .releases()
          .edition("d", released.size())
          .ifPresent(
              then ->
                  assertThat(store.releases().differ(then, now))
                      .isEqualTo(!held.equals(released.get(released.size()))));
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

    private void checkNow() {
      for (int id = 1; id <= FACTS; id++) {
        List<Revision> history = store.facts().revisions("d", fact(id));
        assertThat(history)
            .extracting(Revision::number)
            .containsExactlyElementsOf(
                IntStream.rangeClosed(1, model.number(fact(id))).boxed().toList());
        assertThat(store.conflicts().of("d", fact(id)))
            .filteredOn(conflict -> conflict.settledBy() == null)
            .extracting(conflict -> conflict.fact().value())
            .containsExactlyInAnyOrderElementsOf(model.conflicts(fact(id)));
        assertThat(store.heldRuns().of("d", fact(id)))
            .extracting(waits -> waits.fact().value())
            .containsExactlyInAnyOrderElementsOf(model.pending(fact(id)));
      }
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
                assertThat(read.put(revision.factId(), line(fact))).isNull();
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

    private static String line(StoredFact fact) {
      Revision revision = fact.revision();
      return HistoryModel.line(
          revision.number(),
          revision.value(),
          revision.standing().review(),
          revision.standing().preferred(),
          String.valueOf(fact.source().title()));
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
        for (Revision revision : store.facts().revisions("d", fact(id))) {
          Integer from = revision.fromRelease();
          Integer until = revision.untilRelease();
          if (!revision.standing().withdrawn()
              && from != null
              && from <= number
              && (until == null || until > number)) {
            assertThat(held.add(revision.factId())).isTrue();
          }
        }
      }
      return held;
    }
  }
}
