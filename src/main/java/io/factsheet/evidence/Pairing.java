package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import java.util.ArrayList;
import java.util.Comparator;
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
  /** It belongs to another actor or another time. */
  ANOTHERS;

  /** An actor or date, and whether it is one the fact names. */
  private record Mark(int at, boolean claimed) {}

  /**
   * The piece of a sentence around one figure.
   *
   * @param added whether it is only added to the piece before, not set against it
   */
  private record Piece(Figure figure, int from, int to, boolean added) {}

  static Pairing of(
      Case of, Parsed passage, Figure figure, List<Figure> rivals, List<Figure> companions) {
    List<Piece> pieces = pieces(of.lexicon(), passage, figure, companions);
    boolean decided = false;
    for (Question question : of.claim().questions()) {
      List<Mark> marks = marks(of, passage, question);
      if (marks.isEmpty()) {
        continue;
      }
      List<Mark> ours = belonging(marks, pieces, figure);
      if (ours.isEmpty()) {
        continue;
      }
      if (ours.stream().noneMatch(Mark::claimed)) {
        return ANOTHERS;
      }
      boolean alone = true;
      for (Figure rival : rivals) {
        List<Piece> rivalPieces =
            companions.contains(rival) ? pieces : pieces(of.lexicon(), passage, rival, List.of());
        List<Mark> theirs = belonging(marks, rivalPieces, rival);
        alone &= !theirs.isEmpty() && theirs.stream().noneMatch(Mark::claimed);
      }
      decided |= alone;
    }
    return decided ? OURS : OPEN;
  }

  /** The actors or dates of the passage that could answer a question. */
  private static List<Mark> marks(Case of, Parsed passage, Question question) {
    List<Mark> marks = new ArrayList<>();
    switch (question) {
      case Question.Actors actors when actors.role() != Role.ANY -> {
        marks(passage, actors, slot -> slot.fit(actors.role()) == Slot.Fit.FIRM, marks);
        if (marks.isEmpty()) {
          marks(passage, actors, slot -> slot.isLastResort(actors.role()), marks);
        }
      }
      case Question.Day _, Question.Stretch _ -> {
        for (When when : passage.reading().dates()) {
          if (!Saying.dates(passage, when, of.lexicon())) {
            DateMatch match = DateMatch.of(when, question, passage.reading().today());
            marks.add(new Mark(when.from(), match.fits()));
          }
        }
      }
      default -> {}
    }
    return marks;
  }

  private static void marks(
      Parsed passage, Question.Actors actors, Predicate<Slot> suits, List<Mark> marks) {
    List<Party> parties = passage.reading().parties();
    for (int p = 0; p < parties.size(); p++) {
      Party party = parties.get(p);
      if (suits.test(passage.slots().get(p))) {
        boolean claimed =
            actors.actors().stream().anyMatch(a -> a.code() != null && party.mayBe(a.code()));
        marks.add(new Mark(party.from(), claimed));
      }
    }
  }

  private static List<Mark> belonging(List<Mark> marks, List<Piece> pieces, Figure figure) {
    int index = 0;
    while (!pieces.get(index).figure().equals(figure)) {
      index++;
    }
    List<Mark> own = in(marks, pieces.get(index).from(), pieces.get(index).to());
    for (int before = index; own.isEmpty() && before > 0; before--) {
      Piece previous = pieces.get(before - 1);
      boolean lead = before - 1 == 0 || pieces.get(before).added();
      int end = pieces.get(before).added() ? previous.to() : previous.figure().from();
      own = lead ? in(marks, previous.from(), end) : own;
      if (own.isEmpty() && !pieces.get(before).added()) {
        break;
      }
    }
    for (int after = index + 1; own.isEmpty() && after < pieces.size(); after++) {
      if (!pieces.get(after).added()) {
        break;
      }
      own = in(marks, pieces.get(after).figure().to(), pieces.get(after).to());
    }
    return own;
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

  private static List<Piece> pieces(
      Lexicon lexicon, Parsed passage, Figure figure, List<Figure> companions) {
    int sentence = passage.sentence(figure);
    List<Figure> figures = new ArrayList<>();
    figures.add(figure);
    figures.addAll(companions);
    figures.sort(Comparator.comparingInt(Figure::from));
    List<Piece> pieces = new ArrayList<>();
    int from = passage.sentences().start(sentence);
    boolean added = true;
    for (int k = 0; k < figures.size(); k++) {
      Figure current = figures.get(k);
      if (k + 1 == figures.size()) {
        pieces.add(new Piece(current, from, passage.sentences().end(sentence), added));
        break;
      }
      Cut cut = cut(lexicon, passage.tokens(), current.to(), figures.get(k + 1).from());
      pieces.add(new Piece(current, from, cut.at(), added));
      from = cut.at();
      added = cut.added();
    }
    return pieces;
  }

  private record Cut(int at, boolean added) {}

  /** Where to cut between two figures: at a contrast, else at the last "and", else at a comma. */
  private static Cut cut(Lexicon lexicon, Tokens t, int from, int to) {
    int and = -1;
    int comma = -1;
    for (int i = from; i < to; i++) {
      if (t.is(i, ';') || lexicon.is(t, i, Kind.CONTRAST)) {
        return new Cut(i, false);
      }
      boolean joinsActors = lexicon.is(t, i - 1, Kind.ACTOR) && lexicon.is(t, i + 1, Kind.ACTOR);
      if (lexicon.is(t, i, Kind.AND) && (!joinsActors || and < 0)) {
        and = i;
      }
      if (t.is(i, ',') && comma < 0) {
        comma = i;
      }
    }
    return new Cut(and >= 0 ? and : comma >= 0 ? comma : to, true);
  }
}
