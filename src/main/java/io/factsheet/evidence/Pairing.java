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

  private static final int LONGEST_LINK = 10;

  /**
   * An actor or date.
   *
   * @param claimed whether it is one the fact names
   * @param firm whether its place in the sentence gives it the role that is asked for
   */
  private record Mark(int at, boolean claimed, boolean firm) {}

  /**
   * The piece of a sentence around one figure.
   *
   * @param link how it goes on from the piece before
   */
  private record Piece(Figure figure, int from, int to, Link link) {
    boolean added() {
      return link == Link.ADDED;
    }
  }

  /** How one piece of a sentence goes on from another. */
  private enum Link {
    ADDED,
    /** Set against it: "96 people, compared with 72". */
    CONTRASTED,
    /** What it came to: "cut its force from 320 soldiers to 250". */
    RESULT
  }

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
    List<Piece> pieces = pieces(of.lexicon(), passage, figure, companions);
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
        if (ours.share() == Share.BORROWED || anyIn(marks, piece(pieces, figure))) {
          open = true;
          continue;
        }
        return ANOTHERS;
      }
      shared &= ours.allClaimed();
      boolean alone = true;
      for (Figure rival : rivals) {
        List<Piece> rivalPieces =
            companions.contains(rival) ? pieces : pieces(of.lexicon(), passage, rival, List.of());
        Own theirs = belonging(firm, rivalPieces, rival);
        alone &= beats(ours, theirs, companions.contains(rival));
      }
      decided |= alone;
    }
    boolean ours =
        decided
            || (shared && rivals.stream().allMatch(r -> yields(r, pieces, figure, of, passage)));
    return ours && !open ? OURS : OPEN;
  }

  /** Whether one figure has more of a claim to marks than another. */
  private static boolean beats(Own ours, Own theirs, boolean sameSentence) {
    boolean nearer =
        ours.share() == Share.OWN
            && (theirs.isEmpty() ? sameSentence : theirs.share() == Share.BORROWED);
    return nearer || (!theirs.isEmpty() && !theirs.anyClaimed());
  }

  /** Whether another figure leaves the fact's actors and dates to this one too. */
  private static boolean yields(
      Figure rival, List<Piece> pieces, Figure figure, Case of, Parsed passage) {
    int own = pieces.indexOf(piece(pieces, figure));
    int other = -1;
    for (int k = 0; k < pieces.size(); k++) {
      other = pieces.get(k).figure().equals(rival) ? k : other;
    }
    if (other < 0) {
      return false;
    }
    boolean contrasted = false;
    for (int k = own + 1; k <= other; k++) {
      contrasted |= pieces.get(k).link() == Link.CONTRASTED;
    }
    boolean outcome = own == other + 1 && pieces.get(own).link() == Link.RESULT;
    return contrasted || outcome || listed(of.lexicon(), passage, figure, rival);
  }

  /** Whether two figures are counted up in one breath: "4,800 soldiers and 200 civilians". */
  private static boolean listed(Lexicon lexicon, Parsed passage, Figure a, Figure b) {
    Tokens t = passage.tokens();
    int from = Math.min(a.coreTo(), b.coreTo());
    int to = Math.max(a.from(), b.from());
    boolean and = false;
    for (int i = from; i < to; i++) {
      and |= lexicon.is(t, i, Kind.AND);
      boolean inside = t.isWord(i) || t.is(i, '-');
      if (!inside
          || to - from > LONGEST_LINK
          || lexicon.is(t, i, Kind.VERB)
          || lexicon.is(t, i, Kind.REPORT)
          || lexicon.is(t, i, Kind.RECEIVE)
          || lexicon.is(t, i, Kind.PREPOSITION)
          || lexicon.is(t, i, Kind.CONTRAST)) {
        return false;
      }
    }
    return and;
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
      boolean claimed =
          actors.actors().stream().anyMatch(a -> a.code() != null && party.mayBe(a.code()));
      boolean suits = firm.test(slot);
      boolean open = slot.isLastResort(actors.role()) || slot.fit(actors.role()) == Slot.Fit.OPEN;
      if (suits || (claimed && open)) {
        marks.add(new Mark(party.from(), claimed, suits));
      }
    }
  }

  private static Piece piece(List<Piece> pieces, Figure figure) {
    for (Piece piece : pieces) {
      if (piece.figure().equals(figure)) {
        return piece;
      }
    }
    throw new IllegalArgumentException("no piece of its own: " + figure);
  }

  private static boolean anyIn(List<Mark> marks, Piece piece) {
    return in(marks, piece.from(), piece.to()).stream().anyMatch(Mark::claimed);
  }

  private static boolean has(List<Mark> marks, List<Piece> pieces, Figure figure) {
    return pieces.stream().anyMatch(piece -> piece.figure().equals(figure) && anyIn(marks, piece));
  }

  private static Own belonging(List<Mark> marks, List<Piece> pieces, Figure figure) {
    int index = pieces.indexOf(piece(pieces, figure));
    List<Mark> own = in(marks, pieces.get(index).from(), pieces.get(index).to());
    if (!own.isEmpty()) {
      return new Own(own, Share.OWN);
    }
    for (int before = index; own.isEmpty() && before > 0; before--) {
      Piece previous = pieces.get(before - 1);
      boolean lead = before - 1 == 0 || pieces.get(before).added();
      int end = pieces.get(before).added() ? previous.to() : previous.figure().from();
      own = lead ? in(marks, previous.from(), end) : own;
      if (own.isEmpty() && !pieces.get(before).added()) {
        break;
      }
    }
    if (!own.isEmpty()) {
      return new Own(own, Share.LED);
    }
    for (int after = index + 1; own.isEmpty() && after < pieces.size(); after++) {
      if (!pieces.get(after).added()) {
        break;
      }
      own = in(marks, pieces.get(after).figure().to(), pieces.get(after).to());
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

  private static List<Piece> pieces(
      Lexicon lexicon, Parsed passage, Figure figure, List<Figure> companions) {
    int sentence = passage.sentence(figure);
    List<Figure> figures = new ArrayList<>();
    figures.add(figure);
    figures.addAll(companions);
    figures.sort(Comparator.comparingInt(Figure::from));
    List<Piece> pieces = new ArrayList<>();
    int from = passage.sentences().start(sentence);
    Link link = Link.ADDED;
    for (int k = 0; k < figures.size(); k++) {
      Figure current = figures.get(k);
      if (k + 1 == figures.size()) {
        pieces.add(new Piece(current, from, passage.sentences().end(sentence), link));
        break;
      }
      Cut cut = cut(lexicon, passage.tokens(), current, figures.get(k + 1));
      pieces.add(new Piece(current, from, cut.at(), link));
      from = cut.at();
      link = cut.link();
    }
    return pieces;
  }

  private record Cut(int at, Link link) {}

  /** Where to cut between two figures: at a contrast, else at the last "and", else at a comma. */
  private static Cut cut(Lexicon lexicon, Tokens t, Figure before, Figure next) {
    int from = before.to();
    int to = next.from();
    Sense leading = lexicon.find(t, before.coreFrom() - 1, Kind.PREPOSITION);
    Sense ending = lexicon.find(t, next.from() - 1, Kind.PREPOSITION);
    if (leading != null
        && ending != null
        && leading.value().equals("from")
        && ending.value().equals("to")) {
      return new Cut(to - 1, Link.RESULT);
    }
    int and = -1;
    int comma = -1;
    boolean parenthesis = false;
    for (int i = from; i < to; i++) {
      if (t.is(i, ';') || lexicon.is(t, i, Kind.CONTRAST)) {
        return new Cut(i, Link.CONTRASTED);
      }
      boolean joinsActors = lexicon.is(t, i - 1, Kind.ACTOR) && lexicon.is(t, i + 1, Kind.ACTOR);
      if (lexicon.is(t, i, Kind.AND) && (!joinsActors || and < 0)) {
        and = i;
      }
      if (t.is(i, ',') && (comma < 0 || parenthesis)) {
        comma = i;
        // ", who have been there since 2017, are to be joined": cut where it closes
        parenthesis = lexicon.is(t, i + 1, Kind.CLAUSE) && !lexicon.is(t, i + 1, Kind.AND);
      }
    }
    int at = and >= 0 ? and : comma >= 0 ? comma : to;
    // "836,000 people, 453,000 of them to Poland"
    boolean part = lexicon.is(t, next.coreTo(), Kind.CONTRAST);
    return new Cut(at, part ? Link.CONTRASTED : Link.ADDED);
  }
}
