package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A sentence cut between its figures, in their order. */
record Pieces(List<Piece> list) {
  private static final int LONGEST_LINK = 10;

  /**
   * The piece of a sentence around one figure.
   *
   * @param link how it goes on from the piece before
   */
  record Piece(Figure figure, int from, int to, Link link) {
    boolean added() {
      return link == Link.ADDED;
    }
  }

  /** How one piece of a sentence goes on from another. */
  enum Link {
    ADDED,
    /** Set against it: "96 people, compared with 72". */
    CONTRASTED,
    /** What it came to: "cut its force from 320 soldiers to 250". */
    RESULT
  }

  Pieces {
    list = List.copyOf(list);
  }

  /** The sentence of a figure, cut between it and its companions. */
  static Pieces of(Lexicon lexicon, Parsed passage, Figure figure, List<Figure> companions) {
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
    return new Pieces(pieces);
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

  boolean holds(Figure figure) {
    return index(figure) >= 0;
  }

  /** The piece of a figure that it holds. */
  Piece of(Figure figure) {
    return list.get(index(figure));
  }

  /** The place of a figure's piece, or -1. */
  int index(Figure figure) {
    for (int k = 0; k < list.size(); k++) {
      if (list.get(k).figure().equals(figure)) {
        return k;
      }
    }
    return -1;
  }

  /** Whether one figure leaves to another what the sentence says of actors and dates. */
  boolean yields(Figure rival, Figure figure, Parsed passage, Lexicon lexicon) {
    int own = index(figure);
    int other = index(rival);
    if (other < 0) {
      return false;
    }
    boolean contrasted = false;
    for (int k = own + 1; k <= other; k++) {
      contrasted |= list.get(k).link() == Link.CONTRASTED;
    }
    boolean outcome = own == other + 1 && list.get(own).link() == Link.RESULT;
    return contrasted || outcome || listed(lexicon, passage, figure, rival);
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
}
