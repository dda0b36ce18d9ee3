package io.factsheet.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.export.CellChange;
import io.factsheet.model.Release;
import io.factsheet.model.Review;
import io.factsheet.schema.Dataset;
import io.factsheet.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of the difference between two releases, on either database. */
class DeltaTest {
  @TempDir Path temp;

  private Newsroom room(TestDatabase.Kind database) throws IOException {
    Path data = Files.createDirectories(temp.resolve("data"));
    return new Newsroom(temp, temp.resolve("exports"), database.in(data));
  }

  private static List<String> changes(Newsroom room, int since, int until) throws IOException {
    return changes(room, since, until, Newsroom.PLEDGES);
  }

  private static List<String> changes(Newsroom room, int since, int until, Dataset today)
      throws IOException {
    Release then = room.archive().find("pledges", since).orElseThrow();
    Release now = room.archive().find("pledges", until).orElseThrow();
    List<CellChange> changes = new ArrayList<>();
    room.deltas().between(then, now, today).orElseThrow().forEach(changes::add);
    return changes.stream()
        .map(
            one ->
                "%s %s: %s -> %s (%s, %s, %s)"
                    .formatted(
                        one.factId(),
                        one.field(),
                        one.old(),
                        one.now(),
                        one.kind().code(),
                        one.reason(),
                        one.role()))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void everyCellThatChangedIsARow(TestDatabase.Kind database) throws Exception {
    Newsroom room = room(database);
    room.submit("f2", 7, "f1", 530, "f3", 9, "f10", 1);
    room.publish(1);
    room.submit("f2", 8);
    room.submit("f4", 2);
    room.correct("f1", 540, "Misread.");
    room.retract("f3", "Said twice.");
    room.publish(2);

    assertThat(changes(room, 1, 2))
        .containsExactly(
            "f1 amount: 530 -> 540 (correction, Misread., editor)",
            "f1 amount_low: 530 -> 540 (correction, Misread., editor)",
            "f1 amount_high: 530 -> 540 (correction, Misread., editor)",
            "f2 amount: 7 -> 8 (update, null, null)",
            "f2 amount_low: 7 -> 8 (update, null, null)",
            "f2 amount_high: 7 -> 8 (update, null, null)",
            "f3 fact_id: f3 -> null (retraction, Said twice., editor)",
            "f4 fact_id: null -> f4 (new, null, null)");
    assertThat(changes(room, 1, 1)).isEmpty();
    assertThat(changes(room, 2, 2)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void theLastChangeOfACellTellsWhy(TestDatabase.Kind database) throws Exception {
    Newsroom room = room(database);
    room.submit("f1", 530, "f2", 7, "f3", 3);
    room.publish(1);
    room.submit("f1", 535);
    room.correct("f1", 540, "Misread.");
    room.review("f1", Review.CHECKED);
    room.correct("f2", 8, "A slip.");
    room.correct("f2", 7, "It was right.");
    room.retract("f3", "Said twice.");
    room.publish(2);
    room.correct("f3", 4, "It was not.");
    room.submit("f4", 5);
    room.retract("f4", "Never was.");
    room.publish(3);

    assertThat(changes(room, 1, 2))
        .contains("f1 review: unreviewed -> checked (review, null, editor)")
        .contains("f1 amount: 530 -> 540 (correction, Misread., editor)")
        .noneMatch(one -> one.startsWith("f2"));
    assertThat(changes(room, 2, 3))
        .containsExactly("f3 fact_id: null -> f3 (correction, It was not., editor)");
    // Over both: what was put back is a changed fact, not a new one.
    assertThat(changes(room, 1, 3))
        .contains("f3 amount: 3 -> 4 (correction, It was not., editor)")
        .noneMatch(one -> one.contains("fact_id"));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void whatIsKnownOfAnArticleChangesItsRows(TestDatabase.Kind database) throws Exception {
    Newsroom room = room(database);
    room.submit("f1", 530, "f2", 7);
    room.publish(1);
    room.submit(Newsroom.describe("The best title"), "f1", 531);
    room.publish(2);
    assertThat(changes(room, 1, 2))
        .contains(
            "f1 source_title: Aid for Lithuania -> The best title (source_update, null, null)",
            "f1 amount: 530 -> 531 (update, null, null)",
            "f2 source_title: Aid for Lithuania -> The best title (source_update, null, null)");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aChangedDescriptorShowsInAllRows(TestDatabase.Kind database) throws Exception {
    Newsroom room = room(database);
    room.submit("f1", 530, "f2", 7);
    room.publish(1);
    Dataset stricter =
        Newsroom.pledges(
            yaml ->
                yaml.replace("name: amount\n", "name: total\n    aliases: [amount]\n")
                    .replace("agreement: amount", "agreement: total")
                    .replace("no: [considered, pledged, cancelled]", "no: [considered]"));
    room.declaring(stricter).publish(2);
    room.submit("f2", 8);
    room.publish(3);

    assertThat(changes(room, 1, 2, stricter))
        .containsExactly(
            "f1 happened: no -> unclear (descriptor, null, null)",
            "f2 happened: no -> unclear (descriptor, null, null)");
    assertThat(changes(room, 1, 3, stricter))
        .containsExactly(
            "f1 happened: no -> unclear (descriptor, null, null)",
            "f2 total: 7 -> 8 (update, null, null)",
            "f2 happened: no -> unclear (descriptor, null, null)",
            "f2 total_low: 7 -> 8 (update, null, null)",
            "f2 total_high: 7 -> 8 (update, null, null)");
    assertThat(changes(room, 2, 3, stricter)).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void idsAreSortedByteByByte(TestDatabase.Kind database) throws Exception {
    Newsroom room = room(database);
    room.submit("f", 1);
    room.publish(1);
    room.submit("B", 1, "a", 1, "_", 1, "f1", 1, "f-1", 1, "f_1", 1);
    room.publish(2);
    assertThat(changes(room, 1, 2))
        .hasSize(6)
        .extracting(one -> one.substring(0, one.indexOf(' ')))
        .isSorted();
    int[] numbers = IntStream.rangeClosed(100, 900).toArray();
    for (int number : numbers) {
      room.submit("n" + number, number);
    }
    room.publish(3);
    assertThat(changes(room, 2, 3)).hasSize(numbers.length);
  }
}
