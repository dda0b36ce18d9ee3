package io.factsheet.pipeline;

import io.factsheet.model.Source;
import io.factsheet.store.Entry;
import io.factsheet.store.Outcome;
import io.factsheet.store.Put;
import io.factsheet.store.Removals;
import io.factsheet.store.Sources;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps nothing. Says of a sound fact that it would be accepted, whether it is known or not. */
final class RehearsalSink implements Sink {
  private final Sources known;
  private final Removals removals;
  private final Map<String, Set<String>> removed = new HashMap<>();
  private final Map<String, Source> submitted = new HashMap<>();
  private final Map<String, String> superseded = new HashMap<>();
  private final Map<String, Seen> facts = new HashMap<>();

  /** What was put under an id; the outcome of the first is null once it was taken back. */
  private record Seen(long index, String payload, boolean ambiguous) {}

  RehearsalSink(Sources known, Removals removals) {
    this.known = known;
    this.removals = removals;
  }

  @Override
  public Outcome put(Source source, @Nullable String supersedes) {
    Optional<Source> before = source(source.id());
    if (before.isPresent() && !before.get().sha256().equals(source.sha256())) {
      return Outcome.CONFLICT;
    }
    // An export names its articles without their text, and the one that is known still counts.
    if (source.text() != null || before.isEmpty()) {
      submitted.put(source.id(), source);
    }
    if (supersedes != null) {
      superseded.put(source.id(), supersedes);
    }
    return before.isPresent() ? Outcome.UNCHANGED : Outcome.ACCEPTED;
  }

  @Override
  public Optional<Source> source(String id) {
    Source source = submitted.get(id);
    return source == null ? known.find(id) : Optional.of(source);
  }

  @Override
  public Optional<String> predecessor(String id) {
    String predecessor = superseded.get(id);
    return predecessor == null ? known.predecessor(id) : Optional.of(predecessor);
  }

  @Override
  public Put put(Entry entry, long index) {
    if (removed.computeIfAbsent(entry.dataset(), removals::facts).contains(entry.factId())) {
      return new Put.Removed();
    }
    Seen first = facts.putIfAbsent(entry.factId(), new Seen(index, entry.payload(), false));
    if (first == null) {
      return new Put.Stored(Outcome.ACCEPTED, 1);
    }
    if (!first.ambiguous() && first.payload().equals(entry.payload())) {
      return new Put.Stored(Outcome.UNCHANGED, 1);
    }
    facts.put(entry.factId(), new Seen(first.index(), first.payload(), true));
    return new Put.Ambiguous(first.index(), first.ambiguous() ? null : Outcome.ACCEPTED);
  }

  @Override
  public boolean commit() {
    return false;
  }

  @Override
  public void close() {
    // There is nothing to let go of.
  }
}
