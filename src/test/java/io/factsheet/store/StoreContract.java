package io.factsheet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factsheet.model.QuoteMatch;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.model.Review;
import io.factsheet.model.Role;
import io.factsheet.model.Run;
import io.factsheet.model.Sha256;
import io.factsheet.model.Source;
import io.factsheet.model.WordsCheck;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a store promises, whichever database it is on. */
abstract class StoreContract {
  /** Facts here are no JSON: whether they are the same is told by all of them. */
  private static final SameWords SAME = (dataset, field, before, after) -> before.equals(after);

  static final Submitter DESK = new Submitter("desk", null);
  static final Submitter FEED = new Submitter("feed", null);
  static final Submitter EDITOR = new Submitter("ann", Role.EDITOR, null);

  /** In these tests, a fact says of which event it is: "150 of e1". */
  private static final EventOf EVENTS =
      (dataset, value) -> value.contains(" of ") ? value.replaceFirst(".* of ", "") : null;

  private Instant now = Instant.parse("2021-12-10T12:00:00Z");

  private @Nullable TestDatabase database;
  private @Nullable Store store;

  abstract TestDatabase open();

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private Store store() {
    if (store == null) {
      store = another();
    }
    return store;
  }

  /** A store on the same database, as another process has. */
  private Store another() {
    if (database == null) {
      database = open();
    }
    return database.store(((InstantSource) () -> now).withZone(ZoneOffset.UTC));
  }

  @Nested
  class Repeats {
    @Test
    void aFactIsNewOnce() {
      assertThat(put(DESK, fact("f1", "150"))).isEqualTo(stored(Outcome.ACCEPTED, 1));
      assertThat(put(DESK, fact("f1", "150"))).isEqualTo(stored(Outcome.UNCHANGED, 1));
      assertThat(revisions("f1")).containsExactly("1 new 150");
    }

    @Test
    void theSameInOtherSpellingIsUnchanged() {
      put(DESK, fact("f1", "150"));
      assertThat(put(DESK, payload(fact("f1", "150"), "other spelling")))
          .isEqualTo(stored(Outcome.UNCHANGED, 1));
      assertThat(revisions("f1")).hasSize(1);
    }

    @Test
    void otherContentIsARevisionAndTheOldOneStays() {
      put(DESK, fact("f1", "150"));
      now = now.plusSeconds(60);
      assertThat(put(DESK, fact("f1", "160"))).isEqualTo(stored(Outcome.UPDATED, 2));
      assertThat(revisions("f1")).containsExactly("1 new 150", "2 update 160");
      assertThat(store().facts().revisions("d", "f1"))
          .extracting(revision -> revision.change().at())
          .containsExactly(now.minusSeconds(60), now);
    }

    @Test
    void aSubmitterWhoRepeatsItselfDoesNotOverruleAnother() {
      put(FEED, fact("f1", "150"));
      put(DESK, fact("f1", "160"));
      assertThat(put(FEED, fact("f1", "150"))).isEqualTo(stored(Outcome.UNCHANGED, 2));
      assertThat(put(FEED, fact("f1", "170"))).isEqualTo(stored(Outcome.UPDATED, 3));
      assertThat(put(FEED, fact("f1", "150"))).isEqualTo(stored(Outcome.UPDATED, 4));
    }

    @Test
    void wordsThatAreJudgedOtherwiseMakeARevision() {
      Entry before = fact("f1", "150");
      put(DESK, before);
      Assessment supported = new Assessment(QuoteMatch.EXACT, 0, WordsCheck.SUPPORTED, "count");
      assertThat(put(DESK, judged(before, supported))).isEqualTo(stored(Outcome.UPDATED, 2));
      assertThat(store().facts().revisions("d", "f1").getLast().assessment()).isEqualTo(supported);
    }

    @Test
    void internalNotesChangeInPlace() {
      put(DESK, noted(fact("f1", "150"), "ask Ann"));
      assertThat(put(DESK, noted(fact("f1", "150"), "Ann said yes")))
          .isEqualTo(stored(Outcome.UNCHANGED, 1));
      assertThat(put(DESK, payload(fact("f1", "150"), "from an export")))
          .isEqualTo(stored(Outcome.UNCHANGED, 1));
      assertThat(store().facts().revisions("d", "f1"))
          .extracting(Revision::internalNotes)
          .containsExactly("Ann said yes");
      put(DESK, fact("f1", "160"));
      assertThat(store().facts().revisions("d", "f1").getLast().internalNotes())
          .isEqualTo("Ann said yes");
    }

    @Test
    void datasetsDoNotShareIds() {
      put(DESK, fact("f1", "150"));
      Entry other = new Entry("e", "f1", "s1", judgement(0), "150", null, "p");
      assertThat(put(DESK, other)).isEqualTo(stored(Outcome.ACCEPTED, 1));
    }
  }

  @Nested
  class Submissions {
    @Test
    void isTakenBackWhereItIsNotCommitted() {
      try (UnitOfWork work = store().begin(DESK, Restating.NONE)) {
        work.put(source("s1", "text"));
        work.put(fact("f1", "150"), 0);
      }
      assertThat(store().sources().find("s1")).isEmpty();
      assertThat(revisions("f1")).isEmpty();
      assertThat(store().releases().pending()).isEmpty();
      assertThat(put(DESK, fact("f1", "150"))).isEqualTo(stored(Outcome.ACCEPTED, 1));
    }

    @Test
    void twoDifferentNewFactsWithOneIdAreBothRefused() {
      assertThat(puts(fact("f1", "150"), fact("f2", "7"), fact("f1", "160"), fact("f1", "150")))
          .containsExactly(
              stored(Outcome.ACCEPTED, 1),
              stored(Outcome.ACCEPTED, 1),
              new Put.Ambiguous(0, Outcome.ACCEPTED),
              new Put.Ambiguous(0, null));
      assertThat(revisions("f1")).isEmpty();
      assertThat(revisions("f2")).hasSize(1);
      assertThat(puts(fact("f1", "150"))).containsExactly(stored(Outcome.ACCEPTED, 1));
    }

    @Test
    void twoDifferentUpdatesLeaveTheFactAsItWas() {
      put(DESK, fact("f1", "150"));
      release(1);
      assertThat(puts(fact("f1", "160"), fact("f1", "170")))
          .containsExactly(stored(Outcome.UPDATED, 2), new Put.Ambiguous(0, Outcome.UPDATED));
      assertThat(revisions("f1")).containsExactly("1 new 150");
      assertThat(store().releases().pending()).isEmpty();
      // What was sent before the refused submission is still what was sent last.
      put(FEED, fact("f1", "180"));
      assertThat(puts(fact("f1", "150"))).containsExactly(stored(Outcome.UNCHANGED, 2));
    }

    @Test
    void aRepetitionAndAnotherFactWithItsIdAreBothRefused() {
      put(DESK, fact("f1", "150"));
      assertThat(puts(noted(fact("f1", "150"), "note"), fact("f1", "170")))
          .containsExactly(stored(Outcome.UNCHANGED, 1), new Put.Ambiguous(0, Outcome.UNCHANGED));
      assertThat(revisions("f1")).containsExactly("1 new 150");
      assertThat(store().facts().revisions("d", "f1").getFirst().internalNotes()).isNull();
    }

    @Test
    void theSameFactTwiceIsNoContradiction() {
      assertThat(puts(fact("f1", "150"), fact("f1", "150")))
          .containsExactly(stored(Outcome.ACCEPTED, 1), stored(Outcome.UNCHANGED, 1));
      assertThat(revisions("f1")).hasSize(1);
    }

    @Test
    void aFactNeedsItsSource() {
      try (UnitOfWork work = store().begin(DESK, Restating.NONE)) {
        Entry orphan = fact("f1", "150");
        assertThatThrownBy(() -> work.put(orphan, 0)).isInstanceOf(StoreException.class);
      }
    }

    @Test
    void twoWritersNeverLoseAnUpdate() throws Exception {
      put(DESK, fact("f1", "start"));
      int writers = 4;
      int updates = 25;
      CountDownLatch go = new CountDownLatch(1);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> all = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
          Submitter submitter = new Submitter("writer " + w, null);
          Store own = another();
          all.add(
              threads.submit(
                  () -> {
                    go.await();
                    for (int i = 0; i < updates; i++) {
                      try (UnitOfWork work = own.begin(submitter, Restating.NONE)) {
                        work.put(fact("f1", submitter.name() + " " + i), i);
                        work.commit();
                      }
                    }
                    return null;
                  }));
        }
        go.countDown();
        for (Future<?> one : all) {
          one.get();
        }
      }
      List<Revision> history = store().facts().revisions("d", "f1");
      assertThat(history)
          .extracting(Revision::number)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 1 + writers * updates).boxed().toList());
      assertThat(history).extracting(Revision::value).doesNotHaveDuplicates();
      assertThat(now("d")).hasSize(1);
    }
  }

  @Nested
  class Articles {
    @Test
    void isKeptWithItsText() {
      Source source = source("s1", "Up to 150 soldiers.");
      assertThat(put(source)).isEqualTo(Outcome.ACCEPTED);
      assertThat(put(source)).isEqualTo(Outcome.UNCHANGED);
      assertThat(store().sources().find("s1")).contains(source);
      assertThat(store().sources().find("s2")).isEmpty();
    }

    @Test
    void anotherTextIsAConflict() {
      put(source("s1", "Up to 150 soldiers."));
      assertThat(put(source("s1", "Up to 160 soldiers."))).isEqualTo(Outcome.CONFLICT);
      assertThat(store().sources().find("s1").orElseThrow().text())
          .isEqualTo("Up to 150 soldiers.");
    }

    @Test
    void whatIsLeftOutStaysAsKnown() {
      put(described("s1", "Title", "2021-12-08", "stated"));
      assertThat(put(described("s1", "Better title", null, null))).isEqualTo(Outcome.UPDATED);
      assertThat(store().sources().find("s1"))
          .contains(described("s1", "Better title", "2021-12-08", "stated"));
      assertThat(put(described("s1", null, "2021-12-09", null))).isEqualTo(Outcome.UPDATED);
      assertThat(store().sources().find("s1"))
          .contains(described("s1", "Better title", "2021-12-09", null));
    }

    @Test
    void aSubmitterWhoRepeatsItselfDoesNotOverruleAnother() {
      put(FEED, described("s1", "One", null, null));
      put(DESK, described("s1", "Other", null, null));
      assertThat(put(FEED, described("s1", "One", null, null))).isEqualTo(Outcome.UNCHANGED);
      assertThat(store().sources().find("s1").orElseThrow().title()).isEqualTo("Other");
    }

    @Test
    void metadataThatChangeCallForARelease() {
      put(DESK, fact("f1", "150"));
      release(1);
      put(described("s1", "Title", null, null));
      assertThat(store().releases().pending()).extracting(PendingCut::dataset).contains("d");
    }
  }

  @Nested
  class Editions {
    @Test
    void areInOrder() {
      try (UnitOfWork work = store().begin(DESK, Restating.NONE)) {
        work.put(described("undated", null, null, null));
        work.put(described("late", null, "2021-12-09", null));
        // In UTF-16 the last two would stand the other way round.
        for (String id : List.of("😀", "ｆ", "é", "a", "B")) {
          work.put(described(id, null, "2021-12-08", null));
        }
        long place = 0;
        for (String id : List.of("undated", "late", "😀", "ｆ", "é", "a", "B")) {
          work.put(at("n" + id, id, 9), place++);
          work.put(at("m" + id, id, 9), place++);
          work.put(at("z" + id, id, 2), place++);
        }
        work.commit();
      }
      assertThat(now("d"))
          .extracting(fact -> fact.revision().factId())
          .containsExactly(
              "zB",
              "mB",
              "nB",
              "za",
              "ma",
              "na",
              "zé",
              "mé",
              "né",
              "zｆ",
              "mｆ",
              "nｆ",
              "z😀",
              "m😀",
              "n😀",
              "zlate",
              "mlate",
              "nlate",
              "zundated",
              "mundated",
              "nundated");
    }

    @Test
    void canBeReadAsTheyWere() {
      put(DESK, described("s1", "Title", "2021-12-08", null));
      put(DESK, fact("f1", "150"));
      put(DESK, fact("f2", "7"));
      Edition then = store().releases().cut("d").edition();
      put(DESK, fact("f1", "160"));
      put(DESK, fact("f3", "9"));
      put(DESK, described("s1", "Other title", "2021-12-09", null));

      assertThat(values(then)).containsExactly("150", "7");
      assertThat(sources(then)).containsExactly("Title");
      assertThat(store().facts().find(then, "f1").orElseThrow().source().title())
          .isEqualTo("Title");
      assertThat(store().facts().find(then, "f3")).isEmpty();
      Edition now = store().releases().cut("d").edition();
      assertThat(values(now)).containsExactly("160", "7", "9");
      assertThat(sources(now)).containsExactly("Other title");
      assertThat(store().facts().find(now, "f1").orElseThrow().revision().number()).isEqualTo(2);
    }

    /** Whoever began to write first may end last: no number may come in below one that is seen. */
    @Test
    void stayWhatTheyWereWhileOthersWrite() throws Exception {
      put(DESK, fact("start", "0"));
      int writers = 3;
      CountDownLatch go = new CountDownLatch(1);
      AtomicInteger going = new AtomicInteger(writers);
      Map<Edition, List<String>> seen = new HashMap<>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> all = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
          String name = "w" + w;
          Store own = another();
          all.add(
              threads.submit(
                  () -> {
                    try {
                      go.await();
                      for (int i = 0; i < 20; i++) {
                        try (UnitOfWork work = own.begin(DESK, Restating.NONE)) {
                          work.put(fact(name + " " + i, name), 0);
                          work.put(fact("start", name + " " + i), 1);
                          work.commit();
                        }
                      }
                      return null;
                    } finally {
                      going.decrementAndGet();
                    }
                  }));
        }
        go.countDown();
        while (going.get() > 0) {
          Edition edition = store().releases().cut("d").edition();
          seen.putIfAbsent(edition, values(edition));
        }
        for (Future<?> one : all) {
          one.get();
        }
      }
      assertThat(now("d")).hasSize(1 + writers * 20);
      seen.forEach((edition, then) -> assertThat(values(edition)).isEqualTo(then));
    }

    @Test
    void haveTheirSourcesWithoutText() {
      put(DESK, source("b", "text"));
      put(DESK, source("a", "text"));
      put(DESK, source("unused", "text"));
      puts(at("f1", "b", 0), at("f2", "a", 0), at("f3", "a", 1));
      List<Source> sources = new ArrayList<>();
      store().facts().eachSource(store().releases().cut("d").edition(), sources::add);
      assertThat(sources)
          .containsExactly(source("a", "text").withoutText(), source("b", "text").withoutText());
    }

    @Test
    void areCounted() {
      put(DESK, described("s2", null, "2021-12-08", null));
      puts(fact("f1", "150"), fact("f2", "7"), at("f3", "s2", 0));
      put(DESK, fact("f1", "160"));
      put(DESK, new Entry("e", "f1", "s1", judgement(0), "other dataset", null, "p"));
      Cut cut = store().releases().cut("d");
      assertThat(cut.facts()).isEqualTo(3);
      assertThat(cut.sources()).isEqualTo(2);
      assertThat(cut.lastArticle()).isEqualTo(LocalDate.parse("2021-12-08"));
      Cut none = store().releases().cut("empty");
      assertThat(none.facts()).isZero();
      assertThat(none.lastArticle()).isNull();
    }
  }

  @Nested
  class Recording {
    @Test
    void aReleaseIsKeptAsItIs() {
      put(DESK, fact("f1", "150"));
      Release first = release(1);
      put(DESK, fact("f1", "160"));
      Release second = release(2);
      assertThat(store().releases().list("d")).containsExactly(second, first);
      assertThat(store().releases().latest("d")).contains(second);
      assertThat(store().releases().find("d", 1)).contains(first);
      assertThat(store().releases().find("d", 3)).isEmpty();
      assertThat(store().releases().latest("e")).isEmpty();
      assertThat(values(store().releases().edition("d", 1).orElseThrow())).containsExactly("150");
    }

    @Test
    void aNumberIsGivenOnce() {
      put(DESK, fact("f1", "150"));
      release(1);
      assertThatThrownBy(() -> release(1)).isInstanceOf(StoreException.class);
    }

    @Test
    void revisionsTellWhichReleasesHoldThem() {
      put(DESK, fact("f1", "a"));
      put(DESK, fact("f2", "a"));
      release(1);
      put(DESK, fact("f1", "b"));
      put(DESK, fact("f1", "c"));
      put(DESK, fact("f3", "a"));
      release(2);
      put(DESK, fact("f1", "d"));
      assertThat(spans("f1")).containsExactly("1: 1-2", "1: 2-2", "1: 2-null", "1: null-null");
      assertThat(spans("f2")).containsExactly("1: 1-null");
      assertThat(spans("f3")).containsExactly("2: 2-null");
    }

    @Test
    void whatComesInWhileAReleaseIsMadeWaitsForTheNext() {
      put(DESK, fact("f1", "a"));
      Cut cut = store().releases().cut("d");
      put(DESK, fact("f1", "b"));
      record(1, cut);
      assertThat(spans("f1")).containsExactly("1: 1-null", "1: null-null");
      assertThat(store().releases().pending()).hasSize(1);
      release(2);
      assertThat(spans("f1")).containsExactly("1: 1-2", "1: 2-null");
      assertThat(store().releases().pending()).isEmpty();
    }

    @Test
    void onlyWhatSaysSomethingElseDiffers() {
      put(DESK, described("s2", "Title", null, null));
      put(DESK, described("s1", "Title", null, null));
      put(DESK, fact("f1", "a"));
      Edition then = store().releases().cut("d").edition();
      assertThat(differsFrom(then)).isFalse();
      put(DESK, described("s2", "No fact rests on it", null, null));
      put(DESK, new Entry("e", "f1", "s1", judgement(0), "other dataset", null, "p"));
      assertThat(differsFrom(then)).isFalse();
      put(DESK, described("s1", "Other title", null, null));
      assertThat(differsFrom(then)).isTrue();
      put(DESK, described("s1", "Title", null, null));
      assertThat(differsFrom(then)).isFalse();
      put(DESK, fact("f2", "a"));
      assertThat(differsFrom(then)).isTrue();
    }

    @Test
    void changesWaitFromTheFirstToTheLast() {
      Instant first = now;
      put(DESK, fact("f1", "a"));
      now = now.plusSeconds(30);
      put(DESK, fact("f2", "a"));
      now = now.plusSeconds(30);
      put(DESK, fact("f2", "a"));
      assertThat(store().releases().pending())
          .containsExactly(new PendingCut("d", first, first.plusSeconds(30)));
      store().releases().nothingToRelease(store().releases().cut("d"));
      assertThat(store().releases().pending()).isEmpty();
    }
  }

  @Nested
  class Editing {
    @Test
    void aCorrectionIsARevisionThatSaysWhoAndWhy() {
      put(DESK, noted(fact("f1", "150"), "ask Ann"));
      now = now.plusSeconds(60);
      assertThat(correct("f1", 1, "160")).isInstanceOf(Edited.Done.class);
      Revision corrected = newest("f1");
      assertThat(corrected.number()).isEqualTo(2);
      assertThat(corrected.value()).isEqualTo("160");
      assertThat(corrected.change())
          .isEqualTo(new Change(Kind.CORRECTION, EDITOR, now, "misread: 160"));
      assertThat(corrected.internalNotes()).isNull();
      assertThat(values(store().releases().cut("d").edition())).containsExactly("160");
    }

    @Test
    void isMadeToTheRevisionThatWasSeen() {
      put(DESK, fact("f1", "150"));
      correct("f1", 1, "160");
      assertThat(correct("f1", 1, "170")).isEqualTo(new Edited.Stale(2));
      assertThat(retract("f1", 3)).isEqualTo(new Edited.Stale(2));
      assertThat(review("f1", 1, Review.CHECKED, null)).isEqualTo(new Edited.Stale(2));
      assertThat(correct("f2", 1, "160")).isEqualTo(new Edited.Unknown());
      assertThat(store().edits(Restating.NONE, EVENTS, SAME).retract(edit("e", "f1", 2)))
          .isEqualTo(new Edited.Unknown());
      assertThat(revisions("f1")).containsExactly("1 new 150", "2 correction 160");
    }

    @Test
    void whatSaysTheSameChangesNothing() {
      put(DESK, noted(fact("f1", "150"), "ask Ann"));
      release(1);
      assertThat(correct("f1", 1, "150")).isEqualTo(new Edited.Unchanged(kept("f1", "ask Ann")));
      assertThat(review("f1", 1, Review.UNREVIEWED, null)).isInstanceOf(Edited.Unchanged.class);
      assertThat(revisions("f1")).containsExactly("1 new 150");
      // Notes are no part of what it says, and are the editor's to remove.
      assertThat(newest("f1").internalNotes()).isNull();
      assertThat(store().releases().pending()).isEmpty();
    }

    private Revision kept(String id, String notes) {
      Revision now = newest(id);
      return new Revision(
          now.dataset(),
          now.factId(),
          now.number(),
          now.change(),
          now.sourceId(),
          now.assessment(),
          now.standing(),
          now.value(),
          notes,
          now.firstRelease(),
          now.fromRelease(),
          now.untilRelease());
    }

    @Test
    void callsForARelease() {
      put(DESK, fact("f1", "150"));
      release(1);
      correct("f1", 1, "160");
      assertThat(store().releases().pending()).containsExactly(new PendingCut("d", now, now));
      release(2);
      retract("f1", 2);
      assertThat(store().releases().pending()).hasSize(1);
      assertThat(differsFrom(store().releases().edition("d", 2).orElseThrow())).isTrue();
    }

    @Test
    void whatIsRetractedIsInNoReleaseToCome() {
      puts(fact("f1", "150"), fact("f2", "7"));
      release(1);
      assertThat(retract("f1", 1)).isInstanceOf(Edited.Done.class);
      assertThat(newest("f1").value()).isEqualTo("150");
      assertThat(newest("f1").standing().withdrawn()).isTrue();
      Cut cut = store().releases().cut("d");
      assertThat(cut.facts()).isEqualTo(1);
      assertThat(values(cut.edition())).containsExactly("7");
      assertThat(store().facts().find(cut.edition(), "f1")).isEmpty();
      record(2, cut);
      assertThat(spans("f1")).containsExactly("1: 1-2", "1: 2-null");
      assertThat(values(store().releases().edition("d", 1).orElseThrow()))
          .containsExactly("150", "7");
      assertThat(sources(cut.edition())).hasSize(1);
      retract("f2", 1);
      assertThat(sources(store().releases().cut("d").edition())).isEmpty();
      assertThat(store().releases().cut("d").sources()).isZero();
    }

    @Test
    void whatIsRetractedCanOnlyBePutBack() {
      put(DESK, fact("f1", "150"));
      retract("f1", 1);
      assertThat(retract("f1", 2)).isEqualTo(new Edited.Withdrawn(2));
      assertThat(review("f1", 2, Review.CHECKED, null)).isEqualTo(new Edited.Withdrawn(2));
      assertThat(correct("f1", 2, "150")).isInstanceOf(Edited.Done.class);
      assertThat(revisions("f1"))
          .containsExactly("1 new 150", "2 retraction 150", "3 correction 150");
      assertThat(values(store().releases().cut("d").edition())).containsExactly("150");
    }

    @Test
    void whatCameAndWentIsNeitherReleasedNorAReasonToRelease() {
      put(DESK, fact("f1", "150"));
      release(1);
      Edition then = store().releases().edition("d", 1).orElseThrow();
      put(DESK, fact("f2", "7"));
      retract("f2", 1);
      assertThat(differsFrom(then)).isFalse();
      put(DESK, fact("f3", "9"));
      release(2);
      assertThat(spans("f2")).containsExactly("null: 2-2", "null: 2-null");
      assertThat(store().facts().revisions("d", "f2")).noneMatch(Revision::isReleased);
      correct("f2", 2, "8");
      release(3);
      assertThat(spans("f2")).containsExactly("null: 2-2", "null: 2-3", "3: 3-null");
      assertThat(store().facts().revisions("d", "f2").stream().filter(Revision::isReleased))
          .extracting(Revision::number)
          .containsExactly(3);
    }

    @Test
    void whatIsRetractedWhileAReleaseIsMadeLeavesWithTheNext() {
      put(DESK, fact("f1", "150"));
      Cut cut = store().releases().cut("d");
      retract("f1", 1);
      record(1, cut);
      assertThat(spans("f1")).containsExactly("1: 1-null", "1: null-null");
      release(2);
      assertThat(spans("f1")).containsExactly("1: 1-2", "1: 2-null");
    }

    @Test
    void aReviewOutlivesACorrectionAndEndsWithOtherContent() {
      put(FEED, fact("f1", "150"));
      review("f1", 1, Review.CHECKED, null);
      correct("f1", 2, "160");
      assertThat(newest("f1").standing()).isEqualTo(new Standing(Review.CHECKED, null, false));
    }

    @Test
    void oneRowOfAnEventIsPreferred() {
      puts(fact("f1", "a of e1"), fact("f2", "b of e1"), fact("f3", "c of e2"), fact("f4", "d"));
      review("f1", 1, null, true);
      review("f3", 1, null, true);
      review("f4", 1, null, true);
      assertThat(preferred()).containsExactly("f1", "f3", "f4");
      review("f2", 1, Review.CHECKED, true);
      assertThat(preferred()).containsExactly("f2", "f3", "f4");
      assertThat(newest("f1").change().kind()).isEqualTo(Kind.REVIEW);
      assertThat(newest("f1").standing()).isEqualTo(new Standing(Review.UNREVIEWED, false, false));
      assertThat(newest("f2").standing()).isEqualTo(new Standing(Review.CHECKED, true, false));
      // Each choice was of an event: what leaves it leaves the choice behind.
      correct("f3", 2, "c of e1");
      retract("f2", 2);
      correct("f2", 3, "b of e1");
      assertThat(preferred()).containsExactly("f4");
      review("f4", 2, null, false);
      assertThat(preferred()).isEmpty();
    }

    @Test
    void anEditorVouchesForAField() {
      put(DESK, fact("f1", "150"));
      Vouch vouch = new Vouch("host", "The headline\nsays  where.");

      assertThat(edits().vouch(edit("d", "f1", 1), vouch)).isInstanceOf(Edited.Done.class);
      assertThat(edits().vouch(edit("d", "f1", 2), vouch)).isInstanceOf(Edited.Unchanged.class);
      Revision vouched = newest("f1");
      assertThat(vouched.change().kind()).isEqualTo(Kind.VOUCH);
      assertThat(vouched.standing().vouches())
          .containsExactly(new Vouch("host", "The headline says where."));
      assertThat(vouched.wordsCheck()).isEqualTo(WordsCheck.VOUCHED);
      assertThat(Vouch.ofNotes(vouched.wordsCheckNotes())).isEqualTo(vouched.standing().vouches());
      assertThat(Vouch.withoutVouches(vouched.wordsCheckNotes()))
          .isEqualTo(vouched.assessment().notes());
      // A feed does not overrule an editor, and a change of what was vouched for ends it.
      assertThat(put(DESK, fact("f1", "160"))).isEqualTo(stored(Outcome.CONFLICT, 2));
      correct("f1", 2, "170");
      assertThat(newest("f1").standing().vouches()).isEmpty();
      assertThat(newest("f1").wordsCheck()).isEqualTo(newest("f1").assessment().wordsCheck());
    }

    private List<String> preferred() {
      return now("d").stream()
          .map(StoredFact::revision)
          .filter(revision -> Boolean.TRUE.equals(revision.standing().preferred()))
          .map(Revision::factId)
          .toList();
    }

    @Test
    void ofEditorsAtOnceOneWins() throws Exception {
      put(DESK, fact("f1", "start"));
      int editors = 8;
      for (int round = 1; round <= 10; round++) {
        int expected = round;
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Edited>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
          for (int e = 0; e < editors; e++) {
            String value = "round " + round + " of editor " + e;
            all.add(
                threads.submit(
                    () -> {
                      go.await();
                      return correct("f1", expected, value);
                    }));
          }
          go.countDown();
        }
        List<Edited> answers = all.stream().map(Future::resultNow).toList();
        assertThat(answers).filteredOn(Edited.Done.class::isInstance).hasSize(1);
        assertThat(answers)
            .filteredOn(answer -> !(answer instanceof Edited.Done))
            .containsOnly(new Edited.Stale(expected + 1));
      }
      assertThat(store().facts().revisions("d", "f1")).hasSize(11);
      assertThat(now("d")).hasSize(1);
    }

    @Test
    void aSubmissionAndAnEditorAtOnceLoseNothing() throws Exception {
      for (int round = 0; round < 10; round++) {
        String id = "f" + round;
        put(FEED, fact(id, "start"));
        CountDownLatch go = new CountDownLatch(1);
        Future<Put> submitted;
        Future<Edited> edited;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
          submitted =
              threads.submit(
                  () -> {
                    go.await();
                    return put(FEED, fact(id, "of the feed"));
                  });
          edited =
              threads.submit(
                  () -> {
                    go.await();
                    return correct(id, 1, "of the editor");
                  });
          go.countDown();
        }
        if (edited.resultNow() instanceof Edited.Done) {
          assertThat(submitted.resultNow()).isEqualTo(stored(Outcome.CONFLICT, 2));
          assertThat(revisions(id)).containsExactly("1 new start", "2 correction of the editor");
          assertThat(conflicts(id)).containsExactly("of the feed by feed: null");
        } else {
          assertThat(edited.resultNow()).isEqualTo(new Edited.Stale(2));
          assertThat(submitted.resultNow()).isEqualTo(stored(Outcome.UPDATED, 2));
          assertThat(revisions(id)).containsExactly("1 new start", "2 update of the feed");
        }
      }
    }
  }

  @Nested
  class Contradicting {
    @Test
    void theSamePayloadDoesNotOverruleAnEditor() {
      put(FEED, fact("f1", "150"));
      correct("f1", 1, "160");
      assertThat(put(FEED, fact("f1", "150"))).isEqualTo(stored(Outcome.UNCHANGED, 2));
      retract("f1", 2);
      assertThat(put(FEED, fact("f1", "150"))).isEqualTo(stored(Outcome.UNCHANGED, 3));
      assertThat(put(DESK, fact("f1", "160"))).isEqualTo(stored(Outcome.UNCHANGED, 3));
      assertThat(conflicts("f1")).isEmpty();
      assertThat(now("d")).isEmpty();
    }

    @Test
    void otherContentIsKeptForReviewAndNotReleased() {
      Run run = store().runs().start("feed", Run.Trigger.COMMAND);
      put(FEED, fact("f1", "150"));
      correct("f1", 1, "160");
      release(1);
      now = now.plusSeconds(60);
      Entry other = noted(fact("f1", "170"), "seen on the wire");
      assertThat(put(new Submitter("feed", run.id()), other))
          .isEqualTo(stored(Outcome.CONFLICT, 2));
      assertThat(revisions("f1")).containsExactly("1 new 150", "2 correction 160");
      assertThat(store().releases().pending()).isEmpty();
      Conflict conflict = store().conflicts().of("d", "f1").getFirst();
      assertThat(conflict)
          .isEqualTo(
              new Conflict(
                  conflict.id(), payload(other, ""), new Submitter("feed", run.id()), now, null));
      assertThat(store().conflicts().open("d", 0, 10)).containsExactly(conflict);
      assertThat(store().conflicts().open("d", conflict.id(), 10)).isEmpty();
      assertThat(store().conflicts().open("e", 0, 10)).isEmpty();
    }

    @Test
    void everyKindOfEditIsHeardAgainstASubmission() {
      puts(fact("corrected", "1"), fact("retracted", "1"), fact("reviewed", "1"), fact("no", "1"));
      correct("corrected", 1, "2");
      retract("retracted", 1);
      review("reviewed", 1, Review.CHECKED, null);
      assertThat(
              puts(
                  fact("corrected", "3"),
                  fact("retracted", "3"),
                  fact("reviewed", "3"),
                  fact("no", "3")))
          .containsExactly(
              stored(Outcome.CONFLICT, 2),
              stored(Outcome.CONFLICT, 2),
              stored(Outcome.CONFLICT, 2),
              stored(Outcome.UPDATED, 2));
    }

    @Test
    void theSameIsKeptOnce() {
      put(FEED, fact("f1", "150"));
      correct("f1", 1, "160");
      assertThat(put(FEED, fact("f1", "170"))).isEqualTo(stored(Outcome.CONFLICT, 2));
      assertThat(put(FEED, fact("f1", "170"))).isEqualTo(stored(Outcome.UNCHANGED, 2));
      assertThat(put(FEED, payload(fact("f1", "170"), "other spelling")))
          .isEqualTo(stored(Outcome.CONFLICT, 2));
      assertThat(put(DESK, fact("f1", "170"))).isEqualTo(stored(Outcome.CONFLICT, 2));
      assertThat(conflicts("f1")).containsExactly("170 by feed: null");
      assertThat(put(FEED, fact("f1", "160"))).isEqualTo(stored(Outcome.UNCHANGED, 2));
    }

    @Test
    void anyEditSettlesIt() {
      put(FEED, fact("f1", "150"));
      correct("f1", 1, "160");
      put(FEED, fact("f1", "170"));
      put(FEED, fact("f1", "180"));
      assertThat(correct("f1", 2, "170")).isInstanceOf(Edited.Done.class);
      assertThat(conflicts("f1")).containsExactly("170 by feed: 3", "180 by feed: 3");
      put(FEED, fact("f1", "190"));
      // Nothing of the fact changes; that somebody has decided is told all the same.
      assertThat(review("f1", 3, Review.UNREVIEWED, null)).isInstanceOf(Edited.Done.class);
      put(FEED, fact("f1", "200"));
      assertThat(correct("f1", 4, "170")).isInstanceOf(Edited.Done.class);
      put(FEED, fact("f1", "210"));
      assertThat(retract("f1", 5)).isInstanceOf(Edited.Done.class);
      assertThat(conflicts("f1")).endsWith("190 by feed: 4", "200 by feed: 5", "210 by feed: 6");
      assertThat(store().conflicts().open("d", 0, 10)).isEmpty();
    }

    @Test
    void wordsThatAreJudgedOtherwiseAreNoContradiction() {
      put(FEED, fact("f1", "150"));
      correct("f1", 1, "160");
      Assessment supported = new Assessment(QuoteMatch.EXACT, 0, WordsCheck.SUPPORTED, null);
      assertThat(put(FEED, judged(fact("f1", "160"), supported)))
          .isEqualTo(stored(Outcome.UPDATED, 3));
      retract("f1", 3);
      Assessment partly = new Assessment(QuoteMatch.EXACT, 0, WordsCheck.PARTLY, null);
      assertThat(put(FEED, payload(judged(fact("f1", "160"), partly), "again")))
          .isEqualTo(stored(Outcome.UNCHANGED, 4));
    }

    @Test
    void isTakenBackWhereItsSubmissionContradictsItself() {
      put(FEED, fact("f1", "150"));
      correct("f1", 1, "160");
      assertThat(puts(fact("f1", "170"), fact("f1", "180")))
          .containsExactly(stored(Outcome.CONFLICT, 2), new Put.Ambiguous(0, Outcome.CONFLICT));
      assertThat(conflicts("f1")).isEmpty();
      // One that waited before it does so still.
      put(FEED, fact("f1", "170"));
      puts(fact("f1", "170"), fact("f1", "180"));
      assertThat(conflicts("f1")).containsExactly("170 by feed: null");
      assertThat(store().releases().pending()).hasSize(1);
    }
  }

  @Nested
  class Superseding {
    @Test
    void disputesWhatRestsOnTheOldArticle() {
      puts(fact("f1", "150"), fact("f2", "7"), fact("f3", "9"));
      put(DESK, new Entry("e", "f1", "s1", judgement(0), "other dataset", null, "p"));
      put(DESK, source("s3", "text"));
      put(DESK, at("f4", "s3", 0));
      review("f2", 1, Review.CHECKED, true);
      retract("f3", 1);
      release(1);
      now = now.plusSeconds(60);
      Submitter feed = new Submitter("feed", Role.SUBMITTER, null);
      supersede(feed, "s2", "s1");

      Revision disputed = newest("f1");
      assertThat(disputed.standing().review()).isEqualTo(Review.DISPUTED);
      assertThat(disputed.change())
          .isEqualTo(
              new Change(Kind.SOURCE_CORRECTED, feed, now, "The source is superseded by \"s2\"."));
      assertThat(newest("f2").standing()).isEqualTo(new Standing(Review.DISPUTED, true, false));
      assertThat(store().facts().newest("e", "f1").orElseThrow().number()).isEqualTo(2);
      assertThat(newest("f3").change().kind()).isEqualTo(Kind.RETRACTION);
      assertThat(newest("f4").number()).isEqualTo(1);
      assertThat(store().releases().pending()).extracting(PendingCut::dataset).contains("d", "e");
      assertThat(store().sources().successor("s1")).contains("s2");
      assertThat(store().sources().predecessor("s2")).contains("s1");
      assertThat(store().sources().successor("s2")).isEmpty();
    }

    @Test
    void happensOnce() {
      put(DESK, fact("f1", "150"));
      supersede(FEED, "s2", "s1");
      review("f1", 2, Review.CHECKED, null);
      supersede(FEED, "s2", "s1");
      supersede(DESK, "s2", "s1");
      assertThat(newest("f1").standing().review()).isEqualTo(Review.CHECKED);
      put(FEED, source("s2", "text"));
      assertThat(store().sources().successor("s1")).contains("s2");
    }

    @Test
    void aSubmitterWhoRepeatsItselfDoesNotOverruleAnother() {
      put(DESK, fact("f1", "150"));
      put(DESK, source("s0", "text"));
      supersede(FEED, "s2", "s0");
      supersede(DESK, "s2", "s1");
      supersede(FEED, "s2", "s0");
      assertThat(store().sources().predecessor("s2")).contains("s1");
    }

    @Test
    void whatComesInLaterIsDisputedToo() {
      put(DESK, fact("f1", "150"));
      supersede(FEED, "s2", "s1");
      puts(fact("f1", "160"), fact("f2", "7"), at("f3", "s2", 0));
      assertThat(newest("f1").change().kind()).isEqualTo(Kind.UPDATE);
      assertThat(newest("f1").standing().review()).isEqualTo(Review.DISPUTED);
      assertThat(newest("f2").standing().review()).isEqualTo(Review.DISPUTED);
      assertThat(newest("f3").standing().review()).isEqualTo(Review.UNREVIEWED);
    }

    @Test
    void countsForFactsOfTheSameSubmission() {
      put(DESK, fact("f1", "150"));
      try (UnitOfWork work = store().begin(DESK, Restating.NONE)) {
        work.put(fact("f1", "160"), 0);
        work.put(fact("f2", "7"), 1);
        work.put(source("s2", "text"), "s1");
        work.put(fact("f3", "9"), 2);
        work.put(fact("f2", "8"), 3);
        work.commit();
      }
      assertThat(revisions("f1"))
          .containsExactly("1 new 150", "2 update 160", "3 source_corrected 160");
      assertThat(revisions("f2")).isEmpty();
      assertThat(revisions("f3")).containsExactly("1 new 9");
      assertThat(newest("f3").standing().review()).isEqualTo(Review.DISPUTED);
    }

    @Test
    void needsAnArticleThatIsKnown() {
      try (UnitOfWork work = store().begin(DESK, Restating.NONE)) {
        Source source = source("s2", "text");
        assertThatThrownBy(() -> work.put(source, "s1")).isInstanceOf(StoreException.class);
      }
      assertThat(store().sources().find("s2")).isEmpty();
    }

    private void supersede(Submitter submitter, String id, String old) {
      try (UnitOfWork work = store().begin(submitter, Restating.NONE)) {
        work.put(source(id, "text"), old);
        work.commit();
      }
    }
  }

  @Nested
  class Pulls {
    @Test
    void areRecordedFromStartToEnd() {
      Instant began = now;
      Run run = store().runs().start("seeds", Run.Trigger.START);
      assertThat(run)
          .isEqualTo(
              new Run(
                  run.id(),
                  "seeds",
                  Run.Trigger.START,
                  began,
                  null,
                  null,
                  null,
                  "{}",
                  "[]",
                  "[]",
                  null));
      now = now.plusSeconds(5);
      store()
          .runs()
          .end(
              run.id(),
              new RunEnd(Run.Outcome.PUBLISHED, "Good.", "{\"accepted\":3}", "[1]", "[2]"));
      assertThat(store().runs().find(run.id()))
          .contains(
              new Run(
                  run.id(),
                  "seeds",
                  Run.Trigger.START,
                  began,
                  now,
                  Run.Outcome.PUBLISHED,
                  "Good.",
                  "{\"accepted\":3}",
                  "[1]",
                  "[2]",
                  null));
    }

    @Test
    void oneThatWasInterruptedHasFailed() {
      Run dead = store().runs().start("seeds", Run.Trigger.SCHEDULE);
      Run other = store().runs().start("other", Run.Trigger.SCHEDULE);
      Run next = store().runs().start("seeds", Run.Trigger.REQUEST);
      assertThat(store().runs().find(dead.id()).orElseThrow().outcome())
          .isEqualTo(Run.Outcome.FAILED);
      assertThat(store().runs().find(other.id()).orElseThrow().outcome()).isNull();
      assertThat(store().runs().list(10))
          .extracting(Run::id)
          .containsExactly(next.id(), other.id(), dead.id());
      assertThat(store().runs().list("seeds", 1)).containsExactly(next);
    }

    @Test
    void isToldByItsRevisions() {
      Run run = store().runs().start("seeds", Run.Trigger.COMMAND);
      put(new Submitter("feed", run.id()), fact("f1", "150"));
      assertThat(store().facts().revisions("d", "f1"))
          .extracting(revision -> revision.change().by().run())
          .containsExactly(run.id());
    }
  }

  @Nested
  class LegalRemoval {
    @Test
    void erasesWhatTheFactSaidAndKeepsThatItWas() {
      put(DESK, noted(fact("f1", "150"), "ask Ann"));
      put(DESK, fact("f2", "7"));
      release(1);
      Edition then = store().releases().edition("d", 1).orElseThrow();
      correct("f1", 1, "155");
      put(FEED, fact("f1", "160"));
      assertThat(conflicts("f1")).hasSize(1);
      assertThat(remove("f1", 2)).isInstanceOf(Edited.Done.class);

      assertThat(revisions("f1")).containsExactly("1 new {}", "2 correction {}", "3 legal {}");
      assertThat(store().facts().revisions("d", "f1"))
          .extracting(Revision::internalNotes)
          .containsOnlyNulls();
      assertThat(newest("f1").isReleased()).isTrue();
      assertThat(conflicts("f1")).isEmpty();
      assertThat(values(then)).containsExactly("7");
      assertThat(store().releases().count(then).facts()).isEqualTo(1);
      assertThat(now("d")).extracting(fact -> fact.revision().factId()).containsExactly("f2");
      assertThat(differsFrom(then)).isFalse();
      assertThat(store().removals().pending("d")).containsExactly(Map.entry(1, Set.of("f1")));
    }

    @Test
    void isForEver() {
      put(DESK, fact("f1", "150"));
      remove("f1", 1);
      assertThat(put(DESK, fact("f1", "150"))).isEqualTo(new Put.Removed());
      assertThat(put(FEED, fact("f1", "160"))).isEqualTo(new Put.Removed());
      assertThat(correct("f1", 2, "160")).isInstanceOf(Edited.Removed.class);
      assertThat(retract("f1", 2)).isInstanceOf(Edited.Removed.class);
      assertThat(review("f1", 2, Review.CHECKED, null)).isInstanceOf(Edited.Removed.class);
      assertThat(remove("f1", 2)).isInstanceOf(Edited.Removed.class);
      assertThat(revisions("f1")).hasSize(2);
    }

    @Test
    void isOnlyOfTheRevisionThatWasSeen() {
      put(DESK, fact("f1", "150"));
      put(DESK, fact("f1", "160"));
      assertThat(remove("f1", 1)).isEqualTo(new Edited.Stale(2));
      assertThat(remove("f9", 1)).isEqualTo(new Edited.Unknown());
      assertThat(store().removals().list("d")).isEmpty();
    }

    @Test
    void concernsTheReleasesThatShowTheFact() {
      put(DESK, fact("f2", "7"));
      release(1);
      put(DESK, fact("f1", "150"));
      release(2);
      put(DESK, fact("f2", "8"));
      release(3);
      retract("f1", 1);
      release(4);
      put(DESK, fact("f2", "9"));
      release(5);
      remove("f1", 2);
      // The fourth tells that it is gone.
      assertThat(store().removals().pending("d").keySet()).containsExactly(2, 3, 4);
    }

    @Test
    void leavesNothingInHeldRuns() {
      put(DESK, fact("f1", "150"));
      long run = store().runs().start("feed", Run.Trigger.COMMAND).id();
      try (UnitOfWork work = store().begin(new Submitter("feed", run), Restating.NONE)) {
        work.put(fact("f1", "160"), 0);
        work.put(fact("f2", "7"), 1);
        work.hold(new RunEnd(Run.Outcome.HELD, "", "{}", "[]", "[]"), work.tally());
      }
      remove("f1", 1);
      assertThat(store().heldRuns().facts(run, 0, 9))
          .extracting(held -> held.fact().factId())
          .containsExactly("f2");
      store().heldRuns().approve(run, EDITOR, Restating.NONE);
      assertThat(revisions("f1")).containsExactly("1 new {}", "2 legal {}");
    }

    private Edited remove(String id, int expected) {
      return edits().remove(new Edit("d", id, expected, EDITOR, "By order of a court."));
    }
  }

  @Nested
  class HeldRuns {
    @Test
    void leaveAllAsItWas() {
      put(DESK, fact("f1", "150"));
      release(1);
      Edition before = store().releases().cut("d").edition();
      long run = hold(fact("f1", "160"), fact("f2", "7"));

      assertThat(revisions("f1")).containsExactly("1 new 150");
      assertThat(revisions("f2")).isEmpty();
      assertThat(now("d")).extracting(fact -> fact.revision().value()).containsExactly("150");
      assertThat(differsFrom(before)).isFalse();
      assertThat(store().releases().pending()).isEmpty();
      assertThat(outcome(run)).isEqualTo(Run.Outcome.HELD);
      assertThat(store().runs().held("feed")).map(Run::id).contains(run);
      assertThat(held(run)).containsExactly("f1 after 1: 160", "f2 after 0: 7");
      assertThat(waiting("f1")).containsExactly("f1 after 1: 160");
    }

    @Test
    void areLetInByAnEditor() {
      put(DESK, fact("f1", "150"));
      release(1);
      Edition first = store().releases().edition("d", 1).orElseThrow();
      long run = hold(noted(fact("f1", "160"), "ask Ann"), fact("f2", "7"));
      now = now.plusSeconds(60);
      assertThat(approve(run)).isEqualTo(new Decided.Done(List.of("d")));

      assertThat(revisions("f1")).containsExactly("1 new 150", "2 update 160");
      assertThat(newest("f1").change())
          .isEqualTo(new Change(Kind.UPDATE, new Submitter("feed", run), now, null));
      assertThat(newest("f1").internalNotes()).isEqualTo("ask Ann");
      assertThat(revisions("f2")).containsExactly("1 new 7");
      assertThat(values(first)).containsExactly("150");
      assertThat(store().releases().pending()).extracting(PendingCut::dataset).containsExactly("d");
      assertThat(held(run)).isEmpty();
      Run decided = store().runs().find(run).orElseThrow();
      assertThat(decided.outcome()).isEqualTo(Run.Outcome.APPROVED);
      assertThat(decided.decision()).isEqualTo(new Run.Decision("ann", Role.EDITOR, now));
      assertThat(decided.message()).isEqualTo("Held. An editor approved it.");
      // What was let in is what was sent last.
      assertThat(put(FEED, noted(fact("f1", "160"), "ask Ann")))
          .isEqualTo(stored(Outcome.UNCHANGED, 2));
    }

    @Test
    void areRefusedByAnEditorAndStayOnRecord() {
      put(FEED, fact("f1", "150"));
      long run = hold(fact("f1", "160"), fact("f2", "7"));
      assertThat(discard(run)).isEqualTo(new Decided.Done(List.of("d")));

      assertThat(revisions("f1")).containsExactly("1 new 150");
      assertThat(revisions("f2")).isEmpty();
      assertThat(waiting("f1")).isEmpty();
      assertThat(held(run)).containsExactly("f1 after 1: 160", "f2 after 0: 7");
      assertThat(outcome(run)).isEqualTo(Run.Outcome.DISCARDED);
    }

    @Test
    void areAsNewAsBeforeWhenTheyComeAgain() {
      put(FEED, fact("f1", "150"));
      discard(hold(fact("f1", "160"), fact("f2", "7")));
      assertThat(puts(FEED, fact("f1", "160"), fact("f2", "7")))
          .containsExactly(stored(Outcome.UPDATED, 2), stored(Outcome.ACCEPTED, 1));
    }

    @Test
    void whatWasSentBeforeIsRemembered() {
      put(FEED, fact("f1", "150"));
      put(DESK, fact("f1", "155"));
      discard(hold(fact("f1", "160")));
      assertThat(put(FEED, fact("f1", "150"))).isEqualTo(stored(Outcome.UNCHANGED, 2));
    }

    @Test
    void areDecidedOnce() {
      long run = hold(fact("f1", "160"));
      assertThat(approve(run)).isInstanceOf(Decided.Done.class);
      assertThat(approve(run)).isInstanceOf(Decided.NotHeld.class);
      assertThat(discard(run)).isInstanceOf(Decided.NotHeld.class);
      assertThat(revisions("f1")).containsExactly("1 new 160");
      assertThat(approve(run + 1)).isEqualTo(new Decided.Unknown());
      assertThat(discard(run + 1)).isEqualTo(new Decided.Unknown());
    }

    @Test
    void twoEditorsAtOnceDecideOnce() throws Exception {
      long run = hold(fact("f1", "160"));
      CountDownLatch go = new CountDownLatch(1);
      List<Decided> answers = new ArrayList<>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Decided>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          boolean approves = i % 2 == 0;
          var own = another().heldRuns();
          all.add(
              threads.submit(
                  () -> {
                    go.await();
                    return approves
                        ? own.approve(run, EDITOR, Restating.NONE)
                        : own.discard(run, EDITOR);
                  }));
        }
        go.countDown();
        for (Future<Decided> one : all) {
          answers.add(one.get());
        }
      }
      assertThat(answers).filteredOn(one -> one instanceof Decided.Done).hasSize(1);
      assertThat(revisions("f1")).hasSize(outcome(run) == Run.Outcome.APPROVED ? 1 : 0);
    }

    @Test
    void doNotOverruleWhoChangedTheFactMeanwhile() {
      put(DESK, fact("f1", "150"));
      put(DESK, fact("f2", "7"));
      long run = hold(fact("f1", "160"), fact("f2", "8"), fact("f3", "9"), fact("f4", "10"));
      put(DESK, fact("f1", "155"));
      correct("f2", 1, "7.5");
      put(DESK, fact("f3", "9.5"));
      put(DESK, fact("f4", "10"));
      approve(run);

      assertThat(revisions("f1")).containsExactly("1 new 150", "2 update 155");
      assertThat(conflicts("f1")).containsExactly("160 by feed: null");
      assertThat(conflicts("f2")).containsExactly("8 by feed: null");
      assertThat(conflicts("f3")).containsExactly("9 by feed: null");
      assertThat(revisions("f4")).containsExactly("1 new 10");
      assertThat(conflicts("f4")).isEmpty();
    }

    @Test
    void holdTheirConflictsToo() {
      put(DESK, fact("f1", "150"));
      correct("f1", 1, "155");
      long run = hold(fact("f1", "160"), fact("f2", "7"));
      assertThat(conflicts("f1")).isEmpty();
      assertThat(held(run)).contains("f1 after 2: 160");
      approve(run);
      assertThat(conflicts("f1")).containsExactly("160 by feed: null");
    }

    @Test
    void holdWhatTheySayOfArticles() {
      put(DESK, described("s1", "Title", "2021-12-08", "stated"));
      put(DESK, fact("f1", "150"));
      Edition before = store().releases().cut("d").edition();
      long run = start();
      try (UnitOfWork work = begin(run)) {
        work.put(described("s1", "Better title", null, null));
        work.put(source("s2", "newer"), "s1");
        work.put(at("f2", "s2", 0), 0);
        work.hold(HELD, work.tally());
      }
      assertThat(store().sources().find("s1"))
          .contains(described("s1", "Title", "2021-12-08", "stated"));
      assertThat(store().sources().successor("s1")).isEmpty();
      assertThat(newest("f1").standing().review()).isEqualTo(Review.UNREVIEWED);
      assertThat(differsFrom(before)).isFalse();

      approve(run);
      assertThat(store().sources().find("s1"))
          .contains(described("s1", "Better title", "2021-12-08", "stated"));
      assertThat(store().sources().successor("s1")).contains("s2");
      assertThat(newest("f1").standing().review()).isEqualTo(Review.DISPUTED);
    }

    @Test
    void whatTheySayOfArticlesIsAsNewWhenItComesAgain() {
      put(FEED, described("s1", "Title", null, null));
      put(DESK, described("s1", "Desk's", null, null));
      put(DESK, fact("f1", "150"));
      long run = start();
      try (UnitOfWork work = begin(run)) {
        work.put(described("s1", "Better title", null, null));
        work.hold(HELD, work.tally());
      }
      discard(run);
      assertThat(put(FEED, described("s1", "Title", null, null))).isEqualTo(Outcome.UNCHANGED);
      assertThat(put(FEED, described("s1", "Better title", null, null))).isEqualTo(Outcome.UPDATED);
    }

    @Test
    void theNewestOfAFeedCounts() {
      long first = hold(fact("f1", "160"), fact("f2", "7"));
      long second = hold(fact("f1", "170"), fact("f2", "7"));
      assertThat(outcome(first)).isEqualTo(Run.Outcome.SUPERSEDED);
      assertThat(store().runs().find(first).orElseThrow().message())
          .isEqualTo("Held. Run " + second + " took its place.");
      // What the second says too is there once.
      assertThat(held(first)).containsExactly("f1 after 0: 160");
      assertThat(held(second)).containsExactly("f1 after 0: 170", "f2 after 0: 7");
      assertThat(waiting("f1")).containsExactly("f1 after 0: 170");
      assertThat(approve(first)).isInstanceOf(Decided.NotHeld.class);

      long third = start();
      try (UnitOfWork work = begin(third)) {
        work.put(fact("f1", "180"), 0);
        work.commit(work.tally());
      }
      assertThat(outcome(second)).isEqualTo(Run.Outcome.SUPERSEDED);
      assertThat(revisions("f1")).containsExactly("1 new 180");
      assertThat(revisions("f2")).isEmpty();
    }

    @Test
    void runsOfOtherFeedsAndSubmissionsLeaveThemHeld() {
      long run = hold(fact("f1", "160"));
      put(DESK, fact("f2", "7"));
      Submitter other =
          new Submitter("other", store().runs().start("other", Run.Trigger.START).id());
      try (UnitOfWork work = store().begin(other, Restating.NONE)) {
        work.put(fact("f3", "8"), 0);
        work.commit(work.tally());
      }
      assertThat(outcome(run)).isEqualTo(Run.Outcome.HELD);
    }

    @Test
    void areMeasuredByWhatWasLetIn() {
      run(fact("f1", "1"), fact("f2", "2"), fact("f3", "3"));
      retract("f3", 1);
      long run = start();
      try (UnitOfWork work = begin(run)) {
        work.put(fact("f1", "1"), 0);
        work.put(fact("f2", "2.5"), 1);
        work.put(fact("f3", "3.5"), 2);
        work.put(fact("f4", "4"), 3);
        work.put(fact("f5", "5"), 4);
        work.put(fact("f5", "6"), 5); // two of one id: none is taken
        assertThat(work.tally()).containsExactly(new Tally("d", 2, 4, 3L, 1, 2, 0, 4));
        work.hold(HELD, work.tally());
      }
      assertThat(lastDelivery()).isEqualTo(3L);
      approve(run);
      assertThat(lastDelivery()).isEqualTo(4L);
    }

    @Test
    void wordsThatAreOnlyJudgedOtherwiseAreNoChange() {
      run(fact("f1", "1"));
      Assessment supported = new Assessment(QuoteMatch.EXACT, 0, WordsCheck.SUPPORTED, null);
      try (UnitOfWork work = begin(start())) {
        work.put(judged(fact("f1", "1"), supported), 0);
        assertThat(work.tally()).containsExactly(new Tally("d", 1, 1, 1L, 0, 0, 0, 0));
        assertThat(work.changesAnything()).isTrue();
      }
    }

    @Test
    void whatWordsSayIsTold() {
      Assessment partly = new Assessment(QuoteMatch.EXACT, 0, WordsCheck.PARTLY, "count: in doubt");
      Assessment supported = new Assessment(QuoteMatch.EXACT, 0, WordsCheck.SUPPORTED, null);
      run(judged(fact("f1", "1"), partly), judged(fact("f2", "2"), partly));
      edits().vouch(edit("d", "f1", 1), new Vouch("count", "It is dated."));
      try (UnitOfWork work = begin(start())) {
        work.put(judged(fact("f1", "1"), partly), 0);
        work.put(judged(fact("f2", "2"), partly), 1);
        work.put(judged(fact("f3", "3"), supported), 2);
        work.put(fact("f4", "4"), 3);
        assertThat(work.tally()).containsExactly(new Tally("d", 2, 4, 2L, 2, 0, 1, 1));
      }
    }

    @Test
    void whatIsNewOrSaysOtherwiseIsHandedOver() {
      run(fact("f1", "1"), fact("f2", "2"), fact("f3", "3"), judged(fact("f4", "4"), judgement(7)));
      correct("f3", 1, "3.1");
      List<News> news = new ArrayList<>();
      try (UnitOfWork work = begin(start())) {
        work.put(fact("f5", "5"), 0);
        work.put(fact("f1", "1"), 1);
        work.put(fact("f2", "2.5"), 2);
        work.put(fact("f3", "3.5"), 3); // it waits as a conflict
        work.put(fact("f4", "4"), 4); // it says the same
        work.put(fact("f6", "6"), 5);
        work.put(fact("f6", "7"), 6); // two of one id: none is taken
        work.eachNews("d", news::add);
      }
      assertThat(news)
          .containsExactly(
              new News("f5", fact("f5", "5").value(), null),
              new News("f2", fact("f2", "2.5").value(), fact("f2", "2").value()));
    }

    @Test
    void whatWasKnownIsHandedOver() {
      run(fact("f1", "1"), fact("f2", "2"), fact("f3", "3"));
      retract("f3", 1);
      correct("f2", 1, "2.1");
      List<String> known = new ArrayList<>();
      try (UnitOfWork work = begin(start())) {
        work.put(fact("f4", "4"), 0);
        work.put(fact("f1", "1.5"), 1);
        work.eachKnown("d", fact -> known.add(fact.value()));
      }
      assertThat(known)
          .containsExactlyInAnyOrder(fact("f1", "1").value(), fact("f2", "2.1").value());
    }

    @Test
    void aDatasetThatIsLeftOutIsTold() {
      run(fact("f1", "1"));
      try (UnitOfWork work = begin(start())) {
        assertThat(work.tally()).containsExactly(new Tally("d", 1, 0, 1L, 0, 0, 0, 0));
        assertThat(work.changesAnything()).isFalse();
      }
    }

    private static final RunEnd HELD = new RunEnd(Run.Outcome.HELD, "Held.", "{}", "[]", "[]");

    private long start() {
      return store().runs().start("feed", Run.Trigger.COMMAND).id();
    }

    private UnitOfWork begin(long run) {
      return store().begin(new Submitter("feed", run), Restating.NONE);
    }

    private long hold(Entry... entries) {
      put(source("s1", "text"));
      long run = start();
      try (UnitOfWork work = begin(run)) {
        for (int i = 0; i < entries.length; i++) {
          work.put(entries[i], i);
        }
        work.hold(HELD, work.tally());
      }
      return run;
    }

    private void run(Entry... entries) {
      put(source("s1", "text"));
      try (UnitOfWork work = begin(start())) {
        for (int i = 0; i < entries.length; i++) {
          work.put(entries[i], i);
        }
        work.commit(work.tally());
      }
    }

    private @Nullable Long lastDelivery() {
      try (UnitOfWork work = begin(start())) {
        return work.tally().getFirst().deliveredBefore();
      }
    }

    private Decided approve(long run) {
      return store().heldRuns().approve(run, EDITOR, Restating.NONE);
    }

    private Decided discard(long run) {
      return store().heldRuns().discard(run, EDITOR);
    }

    private Run.@Nullable Outcome outcome(long run) {
      return store().runs().find(run).orElseThrow().outcome();
    }

    private List<String> held(long run) {
      return store().heldRuns().facts(run, 0, 100).stream().map(this::line).toList();
    }

    private List<String> waiting(String id) {
      return store().heldRuns().of("d", id).stream().map(this::line).toList();
    }

    private String line(HeldFact held) {
      return held.fact().factId() + " after " + held.revision() + ": " + held.fact().value();
    }
  }

  // What the tests say in short

  private static Edit edit(String dataset, String id, int expected) {
    return new Edit(dataset, id, expected, EDITOR, null);
  }

  private Edits edits() {
    return store().edits(Restating.NONE, EVENTS, SAME);
  }

  private Edited correct(String id, int expected, String value) {
    return edits()
        .correct(new Edit("d", id, expected, EDITOR, "misread: " + value), fact(id, value));
  }

  private Edited retract(String id, int expected) {
    return edits().retract(edit("d", id, expected));
  }

  private Edited review(
      String id, int expected, @Nullable Review review, @Nullable Boolean preferred) {
    return edits().review(edit("d", id, expected), review, preferred);
  }

  private Revision newest(String id) {
    return store().facts().newest("d", id).orElseThrow();
  }

  private List<String> conflicts(String id) {
    return store().conflicts().of("d", id).stream()
        .map(one -> one.fact().value() + " by " + one.by().name() + ": " + one.settledBy())
        .toList();
  }

  private static Put stored(Outcome outcome, int revision) {
    return new Put.Stored(outcome, revision);
  }

  private static Assessment judgement(int start) {
    return new Assessment(QuoteMatch.EXACT, start, WordsCheck.UNCHECKED, null);
  }

  private static Entry fact(String id, String value) {
    return new Entry("d", id, "s1", judgement(0), value, null, value);
  }

  private static Entry at(String id, String source, int start) {
    return new Entry("d", id, source, judgement(start), "", null, "");
  }

  private static Entry payload(Entry entry, String payload) {
    return new Entry(
        entry.dataset(),
        entry.factId(),
        entry.sourceId(),
        entry.assessment(),
        entry.value(),
        entry.internalNotes(),
        payload);
  }

  private static Entry noted(Entry entry, String notes) {
    return new Entry(
        entry.dataset(),
        entry.factId(),
        entry.sourceId(),
        entry.assessment(),
        entry.value(),
        notes,
        entry.payload() + notes);
  }

  private static Entry judged(Entry entry, Assessment assessment) {
    return new Entry(
        entry.dataset(),
        entry.factId(),
        entry.sourceId(),
        assessment,
        entry.value(),
        null,
        entry.payload());
  }

  private static Source source(String id, String text) {
    return new Source(id, null, null, null, null, null, null, Sha256.of(text), text);
  }

  private static Source described(
      String id, @Nullable String title, @Nullable String day, @Nullable String basis) {
    LocalDate published = day == null ? null : LocalDate.parse(day);
    return new Source(id, title, null, null, published, basis, null, Sha256.of("text"), "text");
  }

  private Outcome put(Source source) {
    return put(DESK, source);
  }

  private Outcome put(Submitter submitter, Source source) {
    try (UnitOfWork work = store().begin(submitter, Restating.NONE)) {
      Outcome outcome = work.put(source);
      work.commit();
      return outcome;
    }
  }

  private Put put(Submitter submitter, Entry entry) {
    return puts(submitter, entry).getFirst();
  }

  private List<Put> puts(Entry... entries) {
    return puts(DESK, entries);
  }

  private List<Put> puts(Submitter submitter, Entry... entries) {
    List<Put> answers = new ArrayList<>();
    try (UnitOfWork work = store().begin(submitter, Restating.NONE)) {
      if (store().sources().find("s1").isEmpty()) {
        work.put(source("s1", "text"));
      }
      for (int i = 0; i < entries.length; i++) {
        answers.add(work.put(entries[i], i));
      }
      work.commit();
    }
    return answers;
  }

  private List<String> revisions(String id) {
    return store().facts().revisions("d", id).stream()
        .map(r -> r.number() + " " + r.change().kind().code() + " " + r.value())
        .toList();
  }

  private List<String> spans(String id) {
    return store().facts().revisions("d", id).stream()
        .map(r -> r.firstRelease() + ": " + r.fromRelease() + "-" + r.untilRelease())
        .toList();
  }

  private List<StoredFact> now(String dataset) {
    List<StoredFact> facts = new ArrayList<>();
    store().facts().each(store().releases().cut(dataset).edition(), facts::add);
    return facts;
  }

  private List<String> values(Edition edition) {
    List<String> values = new ArrayList<>();
    store().facts().each(edition, fact -> values.add(fact.revision().value()));
    return values;
  }

  private List<@Nullable String> sources(Edition edition) {
    List<@Nullable String> titles = new ArrayList<>();
    store().facts().eachSource(edition, source -> titles.add(source.title()));
    return titles;
  }

  private boolean differsFrom(Edition then) {
    return store().releases().differ(then, store().releases().cut("d").edition());
  }

  private Release release(int number) {
    return record(number, store().releases().cut("d"));
  }

  private Release record(int number, Cut cut) {
    Release release =
        new Release(
            "d",
            number,
            now,
            Sha256.of("descriptor"),
            "1.0",
            cut.facts(),
            cut.sources(),
            cut.lastArticle(),
            List.of(
                new ReleaseFile("d.csv", 12, Sha256.of("csv")),
                new ReleaseFile("a.json", 13, Sha256.of("json"))));
    store().releases().record(release, "{}", cut);
    return release;
  }
}
