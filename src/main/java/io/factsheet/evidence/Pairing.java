package io.factsheet.evidence;

import io.factsheet.evidence.Pieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Decides which of several figures is the one that the fact's actors and dates belong to.
 *
 * <p>A sentence is cut between its figures, where the words set one against the other or add one to
 * the other. What stands in a figure's own piece belongs to it; a piece that names no actor or no
 * date takes those before it, or, where the pieces are only added up, those behind.
 */
enum Pairing {
  /** The figure is the fact's. */
  OURS,
  /** Nothing tells. */
  OPEN,
  /** It has an actor or a time of its own, which is not the fact's; so has no other figure. */
  ASTRAY,
  /** It belongs to another actor or another time, and another figure to the fact's. */
  ANOTHERS;

  /**
   * An actor or date.
   *
   * @param claimed whether it is one the fact names
   * @param firm whether its place in the sentence gives it the role that is asked for
   */
  private record Mark(int at, boolean claimed, boolean firm) {}

  /** Where the marks of a figure stand. */
  private enum Share {
    /** In its own piece. */
    OWN,
    /** Before, so that they hold for what is added to them. */
    LED,
    /** In a later piece, which may or may not share them. */
    BORROWED
  }

  /** The marks of a figure. */
  private record Own(List<Mark> marks, Share share) {
    boolean isEmpty() {
      return marks.isEmpty();
    }

    boolean anyClaimed() {
      return marks.stream().anyMatch(Mark::claimed);
    }

    boolean allClaimed() {
      return marks.stream().allMatch(Mark::claimed);
    }
  }

  static Pairing of(
      Case of, Parsed passage, Figure figure, List<Figure> rivals, List<Figure> companions) {
    Pieces pieces = Pieces.of(of.lexicon(), passage, figure, companions);
    boolean decided = false;
    boolean open = false;
    boolean shared = true;
    for (Question question : of.claim().questions()) {
      List<Mark> marks = marks(of, passage, question);
      List<Mark> firm = marks.stream().filter(Mark::firm).toList();
      Own ours = belonging(firm, pieces, figure);
      if (ours.isEmpty()) {
        // "836,000 fled, 453,000 of them to Poland": what is only said of another figure
        shared &= rivals.stream().noneMatch(rival -> has(firm, pieces, rival));
        continue;
      }
      if (!ours.anyClaimed()) {
        if (ours.share() == Share.BORROWED || anyIn(marks, pieces.of(figure))) {
          open = true;
          continue;
        }
        return anyIn(marks, rivals, pieces) ? ANOTHERS : ASTRAY;
      }
      shared &= ours.allClaimed();
      boolean alone = true;
      for (Figure rival : rivals) {
        Pieces rivalPieces =
            companions.contains(rival)
                ? pieces
                : Pieces.of(of.lexicon(), passage, rival, List.of());
        Own theirs = belonging(firm, rivalPieces, rival);
        alone &= beats(ours, theirs, companions.contains(rival));
      }
      decided |= alone;
    }
    boolean ours =
        decided
            || (shared
                && rivals.stream().allMatch(r -> pieces.yields(r, figure, passage, of.lexicon())));
    return ours && !open ? OURS : OPEN;
  }

  /** Whether one figure has more of a claim to marks than another. */
  private static boolean beats(Own ours, Own theirs, boolean sameSentence) {
    boolean nearer =
        ours.share() == Share.OWN
            && (theirs.isEmpty() ? sameSentence : theirs.share() == Share.BORROWED);
    return nearer || (!theirs.isEmpty() && !theirs.anyClaimed());
  }

  /** The actors or dates of the passage that could answer a question. */
  private static List<Mark> marks(Case of, Parsed passage, Question question) {
    List<Mark> marks = new ArrayList<>();
    switch (question) {
      case Question.Actors actors when actors.role() != Role.ANY -> {
        Role role = actors.role();
        marks(passage, actors, slot -> slot.fit(role) == Slot.Fit.FIRM, marks);
        if (marks.stream().noneMatch(Mark::firm)) {
          marks.clear();
          marks(passage, actors, slot -> slot.isLastResort(role), marks);
        }
        if (marks.stream().noneMatch(Mark::firm) && role == Role.PLACE && !of.asks(Role.AGENT)) {
          marks(passage, actors, slot -> slot == Slot.SUBJECT, marks);
        }
      }
      case Question.Day _, Question.Stretch _ -> {
        for (When when : passage.reading().dates()) {
          if (!Saying.dates(passage, when, of.lexicon())) {
            DateMatch match = DateMatch.of(when, question, passage.reading().today());
            marks.add(new Mark(when.from(), match.fits(), true));
          }
        }
      }
      default -> {}
    }
    return marks;
  }

  private static void marks(
      Parsed passage, Question.Actors actors, Predicate<Slot> firm, List<Mark> marks) {
    List<Party> parties = passage.reading().parties();
    for (int p = 0; p < parties.size(); p++) {
      Party party = parties.get(p);
      Slot slot = passage.slots().get(p);
      boolean claimed = party.isAmong(actors.actors());
      boolean suits = firm.test(slot);
      boolean open = slot.isLastResort(actors.role()) || slot.fit(actors.role()) == Slot.Fit.OPEN;
      if (suits || (claimed && open)) {
        marks.add(new Mark(party.from(), claimed, suits));
      }
    }
  }

  private static boolean anyIn(List<Mark> marks, Piece piece) {
    return in(marks, piece.from(), piece.to()).stream().anyMatch(Mark::claimed);
  }

  private static boolean anyIn(List<Mark> marks, List<Figure> figures, Pieces pieces) {
    return figures.stream().anyMatch(figure -> has(marks, pieces, figure));
  }

  private static boolean has(List<Mark> marks, Pieces pieces, Figure figure) {
    return pieces.holds(figure) && anyIn(marks, pieces.of(figure));
  }

  private static Own belonging(List<Mark> marks, Pieces pieces, Figure figure) {
    int index = pieces.index(figure);
    List<Mark> own = in(marks, pieces.list().get(index).from(), pieces.list().get(index).to());
    if (!own.isEmpty()) {
      return new Own(own, Share.OWN);
    }
    for (int before = index; own.isEmpty() && before > 0; before--) {
      Piece previous = pieces.list().get(before - 1);
      boolean lead = before - 1 == 0 || pieces.list().get(before).added();
      int end = pieces.list().get(before).added() ? previous.to() : previous.figure().from();
      own = lead ? in(marks, previous.from(), end) : own;
      if (own.isEmpty() && !pieces.list().get(before).added()) {
        break;
      }
    }
    if (!own.isEmpty()) {
      return new Own(own, Share.LED);
    }
    for (int after = index + 1; own.isEmpty() && after < pieces.list().size(); after++) {
      if (!pieces.list().get(after).added()) {
        break;
      }
      own = in(marks, pieces.list().get(after).figure().to(), pieces.list().get(after).to());
    }
    return new Own(own, Share.BORROWED);
  }

  private static List<Mark> in(List<Mark> marks, int from, int to) {
    List<Mark> found = new ArrayList<>(2);
    for (Mark mark : marks) {
      if (mark.at() >= from && mark.at() < to) {
        found.add(mark);
      }
    }
    return found;
  }
}
