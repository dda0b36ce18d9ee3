package io.factsheet.store;

import io.factsheet.model.Review;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a store should know of a few facts, kept by the plainest means. All facts are rows of one
 * event, from one article, by one submitter and one feed whose runs are all held.
 */
final class HistoryModel {
  private final Map<String, Row> rows = new TreeMap<>();
  private final Map<String, String> lastPayload = new HashMap<>();
  private final Map<String, String> lastOfFeed = new HashMap<>();
  private final Map<String, Pending> pending = new TreeMap<>();
  private String title = "0";
  private boolean superseded;

  /** What a held run says of a fact, and the newest revision of it then. */
  private record Pending(String value, int seen) {}

  /** A fact as it is now. */
  private static final class Row {
    int number = 1;

    /** The newest revision that is not about the article only. */
    int changed = 1;

    String value;
    Review review;
    @Nullable Boolean preferred;
    boolean withdrawn;
    boolean edited;
    final Set<String> conflicts = new TreeSet<>();

    Row(String value, Review review) {
      this.value = value;
      this.review = review;
    }
  }

  /** A submission of one fact, or of one after another in it. */
  Outcome submit(String id, String value, String payload) {
    Row row = rows.get(id);
    boolean repeated = payload.equals(lastPayload.put(id, payload));
    if (row == null) {
      rows.put(id, new Row(value, fresh()));
      return Outcome.ACCEPTED;
    }
    if (row.value.equals(value) || repeated) {
      return Outcome.UNCHANGED;
    }
    if (row.edited) {
      row.conflicts.add(value);
      return Outcome.CONFLICT;
    }
    update(row, value);
    return Outcome.UPDATED;
  }

  private void update(Row row, String value) {
    row.changed = ++row.number;
    row.value = value;
    row.review = fresh();
  }

  /** A run of the feed, which takes the place of the one that waits. */
  void hold(Map<String, String> values) {
    pending.clear();
    values.forEach(
        (id, value) -> {
          Row row = rows.get(id);
          if (row == null) {
            pending.put(id, new Pending(value, 0));
          } else if (row.value.equals(value)
              || value.equals(lastOfFeed.get(id))
              || (row.edited && row.conflicts.contains(value))) {
            lastOfFeed.put(id, value); // it has nothing to wait for
          } else {
            pending.put(id, new Pending(value, row.number));
          }
        });
  }

  void discard() {
    pending.clear();
  }

  void approve() {
    pending.forEach(
        (id, held) -> {
          lastOfFeed.put(id, held.value());
          Row row = rows.get(id);
          if (row == null) {
            rows.put(id, new Row(held.value(), fresh()));
          } else if (!row.value.equals(held.value())) {
            if (row.edited || row.changed > held.seen()) {
              row.conflicts.add(held.value());
            } else {
              update(row, held.value());
            }
          }
        });
    pending.clear();
  }

  /** What waits to be said of a fact. */
  Set<String> pending(String id) {
    Pending held = pending.get(id);
    return held == null ? Set.of() : Set.of(held.value());
  }

  private Review fresh() {
    return superseded ? Review.DISPUTED : Review.UNREVIEWED;
  }

  Class<? extends Edited> correct(String id, int expected, String value) {
    return edit(
        id,
        expected,
        row -> {
          if (!row.withdrawn && row.value.equals(value) && row.conflicts.isEmpty()) {
            return false;
          }
          row.value = value;
          row.withdrawn = false;
          return true;
        });
  }

  Class<? extends Edited> retract(String id, int expected) {
    return unlessWithdrawn(
        id,
        expected,
        row -> {
          row.withdrawn = true;
          row.preferred = null;
          return true;
        });
  }

  Class<? extends Edited> review(
      String id, int expected, @Nullable Review review, @Nullable Boolean preferred) {
    return unlessWithdrawn(
        id,
        expected,
        row -> {
          boolean same =
              (review == null || review == row.review)
                  && (preferred == null || preferred.equals(row.preferred));
          if (same && row.conflicts.isEmpty()) {
            return false;
          }
          if (Boolean.TRUE.equals(preferred)) {
            rows.values().stream().filter(other -> other != row).forEach(HistoryModel::passOver);
          }
          row.review = Objects.requireNonNullElse(review, row.review);
          row.preferred = preferred == null ? row.preferred : preferred;
          return true;
        });
  }

  private static void passOver(Row other) {
    if (Boolean.TRUE.equals(other.preferred)) {
      other.preferred = false;
      other.changed = ++other.number;
    }
  }

  private Class<? extends Edited> unlessWithdrawn(String id, int expected, Predicate<Row> change) {
    Row row = rows.get(id);
    return row != null && row.number == expected && row.withdrawn
        ? Edited.Withdrawn.class
        : edit(id, expected, change);
  }

  private Class<? extends Edited> edit(String id, int expected, Predicate<Row> change) {
    Row row = rows.get(id);
    if (row == null) {
      return Edited.Unknown.class;
    }
    if (row.number != expected) {
      return Edited.Stale.class;
    }
    if (!change.test(row)) {
      return Edited.Unchanged.class;
    }
    row.changed = ++row.number;
    row.edited = true;
    row.conflicts.clear();
    return Edited.Done.class;
  }

  void supersede() {
    superseded = true;
    for (Row row : rows.values()) {
      if (!row.withdrawn && row.review != Review.DISPUTED) {
        row.review = Review.DISPUTED;
        row.number++;
      }
    }
  }

  void title(String other) {
    title = other;
  }

  int number(String id) {
    Row row = rows.get(id);
    return row == null ? 0 : row.number;
  }

  /** All that was said of a fact otherwise than editors said it, and not decided. */
  Set<String> conflicts(String id) {
    Row row = rows.get(id);
    return row == null ? Set.of() : row.conflicts;
  }

  /** What a release made now says, by fact. */
  Map<String, String> released() {
    Map<String, String> released = new TreeMap<>();
    rows.forEach(
        (id, row) -> {
          if (!row.withdrawn) {
            released.put(id, line(row.number, row.value, row.review, row.preferred, title));
          }
        });
    return released;
  }

  static String line(
      int number, String value, Review review, @Nullable Boolean preferred, String title) {
    return String.join(
        " ", String.valueOf(number), value, review.code(), String.valueOf(preferred), title);
  }
}
