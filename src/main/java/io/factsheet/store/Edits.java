package io.factsheet.store;

import io.factsheet.model.Review;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What editors do to facts, each in a transaction of its own. It is done to the very revision that
 * the editor has seen, or not at all: of two editors at once, one is told to look again.
 */
public final class Edits {
  private final Database database;
  private final Clock clock;
  private final Restating restating;
  private final EventOf events;
  private final SameWords same;

  Edits(Database database, Clock clock, Restating restating, EventOf events, SameWords same) {
    this.same = same;
    this.database = database;
    this.clock = clock;
    this.restating = restating;
    this.events = events;
  }

  /**
   * Makes a fact say what the entry says, and puts it back where it was retracted.
   *
   * @param entry of the same fact; its internal notes take the place of the old ones
   */
  public Edited correct(Edit edit, Entry entry) {
    return make(edit, writer -> writer.correct(entry));
  }

  /** Takes a fact out of all releases to come. */
  public Edited retract(Edit edit) {
    return make(edit, EditWriter::retract);
  }

  /** Erases a fact and takes it out of all releases, old ones too; they are to be made again. */
  public Edited remove(Edit edit) {
    Edited edited = make(edit, EditWriter::remove);
    if (edited instanceof Edited.Done) {
      database.sweep();
    }
    return edited;
  }

  /**
   * Judges a fact. Where it becomes the row to count of its event, no other row of it is.
   *
   * @param review null to leave it as it is
   * @param preferred null to leave it as it is
   */
  public Edited review(Edit edit, @Nullable Review review, @Nullable Boolean preferred) {
    return make(edit, writer -> writer.review(review, preferred));
  }

  /** Takes a field on reason, until it or the quote is changed. */
  public Edited vouch(Edit edit, Vouch vouch) {
    return make(edit, writer -> writer.vouch(vouch));
  }

  private Edited make(Edit edit, Function<EditWriter, Edited> make) {
    return database.write(
        session -> {
          var current = RevisionWriter.current(session, edit.dataset(), edit.factId()).orElse(null);
          if (current == null) {
            return new Edited.Unknown();
          }
          if (current.revision().change().kind() == Kind.LEGAL) {
            return new Edited.Removed();
          }
          int number = current.revision().number();
          return number == edit.expected()
              ? make.apply(
                  new EditWriter(session, restating, events, same, current, edit, clock.instant()))
              : new Edited.Stale(number);
        });
  }
}
