package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.evidence.Verdict.Outcome;
import io.factsheet.evidence.Verdict.Reason;
import io.factsheet.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for the dates and periods of a fact in its words. */
final class DateCheck {
  private static final int LONGEST_CLAUSE = 60;

  private final Case of;
  private final IdentityHashMap<Parsed, Outline> outlines = new IdentityHashMap<>();

  DateCheck(Case of) {
    this.of = of;
  }

  Verdict check(Question question) {
    Verdict best = null;
    for (Parsed passage : of.passages()) {
      for (When when : passage.reading().dates()) {
        DateMatch match = placed(passage, question, DateMatch.of(when, question, today(passage)));
        if (!match.fits() && otherwiseClaimed(passage, when, question)) {
          continue;
        }
        if (best == null || match.outcome().compareTo(best.outcome()) < 0) {
          best = Verdict.of(question.field(), match.outcome(), match.reason(), passage.words(when));
        }
      }
    }
    if ((best == null || best.outcome() == Outcome.CONTRADICTED)
        && question instanceof Question.Stretch stretch) {
      Verdict pieced = pieced(stretch);
      best = pieced == null ? best : pieced;
    }
    return best == null
        ? Verdict.of(question.field(), Outcome.ABSENT, Reason.NOTHING_SAID, null)
        : best;
  }

  /**
   * A stretch whose ends are named apart, as in "left on Monday … is due on 11 March": the words
   * have both, and nothing but the sense makes them one.
   */
  private @Nullable Verdict pieced(Question.Stretch stretch) {
    Value.Date end = stretch.period().end();
    Verdict.Words first = end == null ? null : named(stretch.period().start());
    return first == null || end == null || named(end) == null
        ? null
        : Verdict.of(stretch.field(), Outcome.AMBIGUOUS, Reason.PAIR_OPEN, first);
  }

  private Verdict.@Nullable Words named(Value.Date date) {
    for (Parsed passage : of.passages()) {
      for (When when : passage.reading().dates()) {
        if (when.span().equals(date.span())) {
          return passage.words(when);
        }
      }
    }
    return null;
  }

  private static LocalDate today(Parsed passage) {
    return passage.reading().today();
  }

  /** A date that fits, judged by where it stands beside the fact's other dates. */
  private DateMatch placed(Parsed passage, Question question, DateMatch match) {
    if (!match.fits()) {
      return match;
    }
    When when = match.when();
    boolean said = Saying.dates(passage, when, of.lexicon());
    boolean event = question instanceof Question.Stretch || isEnd(question) || isStart(question);
    if (said && event && outline(passage).events() > 0) {
      return new DateMatch(when, Outcome.CONTRADICTED, Reason.OTHER_ROLE);
    }
    if (isEnd(question)
        && !endsHere(when)
        && of.passages().stream().anyMatch(p -> outline(p).ends() > 0)) {
      return new DateMatch(when, Outcome.CONTRADICTED, Reason.OTHER_ROLE);
    }
    if (!match.isBorneOut()) {
      return match;
    }
    boolean alone = passage.reading().dates().size() == 1;
    if (isOn(question) && when.mark() == When.Mark.SINCE && !alone) {
      return new DateMatch(when, Outcome.AMBIGUOUS, Reason.OTHER_ROLE);
    }
    boolean aside =
        outline(passage).isAside(passage, when) && (isOn(question) || isCompared(passage, when));
    return !said && ((aside && !alone) || !nearFigure(passage, when))
        ? new DateMatch(when, Outcome.AMBIGUOUS, Reason.PAIR_OPEN)
        : match;
  }

  /** "70 percent more than in 2020" */
  private boolean isCompared(Parsed passage, When when) {
    Tokens t = passage.tokens();
    for (int i = when.from() - 1; i >= passage.sentences().start(passage.sentence(when)); i--) {
      if (of.lexicon().is(t, i, Kind.CONTRAST)) {
        return true;
      }
      if (t.is(i, ',')) {
        return false;
      }
    }
    return false;
  }

  private static boolean isOn(Question question) {
    return question instanceof Question.Day day && day.role() == TimeRole.ON;
  }

  private static boolean isEnd(Question question) {
    return question instanceof Question.Day day && day.role() == TimeRole.END;
  }

  private static boolean isStart(Question question) {
    return question instanceof Question.Day day && day.role() == TimeRole.START;
  }

  private static boolean endsHere(When when) {
    return when.mark() == When.Mark.UNTIL || when.last() != null;
  }

  /** What is asked of all dates of a passage again and again, counted once. */
  private Outline outline(Parsed passage) {
    return outlines.computeIfAbsent(passage, p -> Outline.of(p, of.lexicon()));
  }

  /**
   * The dates of a passage in outline.
   *
   * @param ends how many are an end
   * @param events how many are not only those of a saying
   * @param single the sentences with one figure
   * @param beside for each of these, the dates in that figure's clause
   */
  private record Outline(
      int ends, int events, Set<Integer> single, Map<Integer, List<When>> beside) {

    /** Whether a date stands in another clause than the one figure of its sentence. */
    boolean isAside(Parsed passage, When when) {
      int sentence = passage.sentence(when);
      return single.contains(sentence) && !beside.getOrDefault(sentence, List.of()).contains(when);
    }

    static Outline of(Parsed passage, Lexicon lexicon) {
      int ends = 0;
      int events = 0;
      for (When when : passage.reading().dates()) {
        ends += endsHere(when) ? 1 : 0;
        events += Saying.dates(passage, when, lexicon) ? 0 : 1;
      }
      Map<Integer, Figure> single = new HashMap<>();
      Set<Integer> several = new HashSet<>();
      for (Figure figure : passage.reading().figures()) {
        boolean carries =
            figure.is(Figure.Kind.COUNT)
                || figure.is(Figure.Kind.MONEY)
                || figure.is(Figure.Kind.VAGUE);
        if (carries && single.putIfAbsent(passage.sentence(figure), figure) != null) {
          several.add(passage.sentence(figure));
        }
      }
      single.keySet().removeAll(several);
      Map<Integer, List<When>> beside = new HashMap<>();
      for (When when : passage.reading().dates()) {
        int sentence = passage.sentence(when);
        Figure figure = single.get(sentence);
        if (figure != null
            && !Saying.dates(passage, when, lexicon)
            && sameClause(passage, figure, when, lexicon)) {
          beside.computeIfAbsent(sentence, k -> new ArrayList<>()).add(when);
        }
      }
      return new Outline(ends, events, single.keySet(), beside);
    }
  }

  /**
   * Whether no other date stands closer to the one figure of the sentence: "which closed its border
   * on November 9, deployed 12,000 soldiers on November 15".
   */
  private boolean nearFigure(Parsed passage, When when) {
    List<When> beside = outline(passage).beside().getOrDefault(passage.sentence(when), List.of());
    if (beside.contains(when)) {
      return true;
    }
    for (When other : beside) {
      if (!DateClaims.answersAny(of, passage, other, when)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameClause(Parsed passage, Mention a, Mention b, Lexicon lexicon) {
    Tokens t = passage.tokens();
    int from = Math.min(a.to(), b.to());
    int to = Math.max(a.from(), b.from());
    if (to - from > LONGEST_CLAUSE) {
      return false;
    }
    for (int i = from; i < to; i++) {
      boolean boundary =
          t.is(i, ',')
              || t.is(i, ';')
              || t.is(i, '(')
              || t.is(i, ')')
              || lexicon.is(t, i, Kind.CLAUSE)
              || lexicon.is(t, i, Kind.CONTRAST);
      if (boundary) {
        return false;
      }
    }
    return true;
  }

  private boolean otherwiseClaimed(Parsed passage, When when, Question question) {
    return DateClaims.claimedElsewhere(of, passage, when, question);
  }
}
