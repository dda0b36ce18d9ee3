package io.factsheet.evidence;

import io.factsheet.evidence.Figure.Kind;
import io.factsheet.evidence.Verdict.Outcome;
import io.factsheet.evidence.Verdict.Reason;
import io.factsheet.evidence.quote.Span;
import io.factsheet.evidence.quote.Wording;
import io.factsheet.model.Qualifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the figures of a fact in its words: counts, sums of money and bare numbers. */
final class FigureCheck {
  /** A figure that stands more often than this is not asked each time to what it belongs. */
  private static final int MOST_CANDIDATES = 24;

  private final Case of;
  private final SpokenOf spokenOf;

  FigureCheck(Case of) {
    this.of = of;
    this.spokenOf = new SpokenOf(of.language());
  }

  Verdict count(Question.Count question) {
    Sought sought = Sought.of(question, of.language().nouns());
    boolean named = question.quantity().qualifier() != Qualifier.NOT_STATED;
    return named ? search(sought) : notStated(sought);
  }

  Verdict money(Question.Money question) {
    Sought sought = Sought.of(question);
    boolean named = question.quantity().qualifier() != Qualifier.NOT_STATED;
    return named ? search(sought) : notStated(sought);
  }

  Verdict number(Question.PlainNumber question) {
    return search(Sought.of(question, of.language().nouns()));
  }

  /** A figure that the fact says is not named must not stand there. */
  private Verdict notStated(Sought sought) {
    for (Figure figure : of.quote().reading().figures()) {
      if (sought.mayBe(figure)
          && !figure.is(Kind.VAGUE)
          && sought.counts(figure)
          && !FigureClaims.claimedElsewhere(of.claim(), figure, sought.field())) {
        return Verdict.of(
            sought.field(), Outcome.CONTRADICTED, Reason.FIGURE_NAMED, of.quote().words(figure));
      }
    }
    return Verdict.of(sought.field(), Outcome.UNCHECKED, null, null);
  }

  private Verdict search(Sought sought) {
    Verdict worst = null;
    boolean found = false;
    for (Parsed passage : of.passages()) {
      List<Span> places = places(passage.passage().text(), sought.asStated());
      if (places.isEmpty()) {
        continue;
      }
      found = true;
      Verdict verdict = search(passage, sought, places);
      if (verdict == null) {
        continue;
      }
      // The quote carries the figure: what it says goes before what its context says.
      if (verdict.isBorneOut() || worst == null) {
        if (worst != null && worst.outcome() == Outcome.CONTRADICTED) {
          return worst;
        }
        worst = verdict;
      }
      if (verdict.isBorneOut()) {
        return verdict;
      }
    }
    if (worst != null) {
      return worst;
    }
    Reason reason = found ? Reason.NOTHING_SAID : Reason.AS_STATED_ABSENT;
    return Verdict.of(sought.field(), Outcome.ABSENT, reason, null);
  }

  /** Where a figure may stand: in the words that the fact gives for it, else anywhere. */
  private static List<Span> places(String text, @Nullable String asStated) {
    return asStated == null ? List.of(new Span(0, text.length())) : Wording.places(text, asStated);
  }

  private @Nullable Verdict search(Parsed passage, Sought sought, List<Span> places) {
    Tokens t = passage.tokens();
    FigureMatch best = null;
    int candidates = 0;
    int place = 0;
    for (Figure figure : passage.reading().figures()) {
      while (place < places.size() && places.get(place).end() <= t.start[figure.coreFrom()]) {
        place++;
      }
      boolean inside =
          place < places.size() && t.end[figure.coreTo() - 1] > places.get(place).start();
      if (!inside || !(sought.mayBe(figure) || sought.mayBeSum(figure))) {
        continue;
      }
      FigureMatch found =
          sought.mayBe(figure) ? sought.match(figure) : Elided.sum(passage, figure, sought);
      if (found == null) {
        continue;
      }
      if (!found.fits() && FigureClaims.claimedElsewhere(of.claim(), figure, sought.field())) {
        continue;
      }
      if (found.fits() && sought.mayBe(figure)) {
        candidates++;
        found =
            candidates > MOST_CANDIDATES
                ? found.as(Outcome.AMBIGUOUS, Reason.PAIR_OPEN)
                : settled(passage, sought, found);
      }
      if (best == null || better(found, best)) {
        best = found;
      }
      if (found.outcome() == Outcome.STATED) {
        break;
      }
    }
    return best == null
        ? null
        : Verdict.of(sought.field(), best.outcome(), best.reason(), passage.words(best.figure()));
  }

  private static boolean better(FigureMatch a, FigureMatch b) {
    int order = a.outcome().compareTo(b.outcome());
    return order < 0 || (order == 0 && a.close() > b.close());
  }

  /** A figure that fits, judged by its noun, by the actors' money and by what it belongs to. */
  private FigureMatch settled(Parsed passage, Sought sought, FigureMatch found) {
    Figure figure = found.figure();
    FigureMatch result = found;
    if ((result.reason() == null || result.reason() == Reason.CURRENCY_OPEN)
        && sought.question() instanceof Question.Money money) {
      result = MoneyOfActors.settled(result, of.passages(), money.quantity().currency());
    }
    List<Figure> rivals = Rivals.of(of.claim(), passage, sought, figure);
    if (!figure.mayCount(sought.group())) {
      Outcome outcome = rivals.isEmpty() ? Outcome.AMBIGUOUS : Outcome.CONTRADICTED;
      return result.as(outcome, Reason.OTHER_UNIT);
    }
    if (countsOthers(passage, sought, figure)) {
      return result.as(Outcome.AMBIGUOUS, Reason.OTHER_UNIT);
    }
    if (sought.question() instanceof Question.Money money
        && money.converted() != passage.conversions().containsKey(figure)) {
      return result.as(Outcome.AMBIGUOUS, Reason.OTHER_PAIR);
    }
    List<Figure> companions = Rivals.companions(passage, sought, figure);
    if (rivals.isEmpty() && companions.isEmpty() && !isElsewhere(passage)) {
      return result;
    }
    if (!rivals.isEmpty() && isListedInOrder(passage, figure)) {
      return result.as(Outcome.AMBIGUOUS, Reason.PAIR_OPEN);
    }
    boolean foreign = sought.group() != 0 && figure.unit().nouns() == 0 && !figure.unit().bare();
    boolean fitter = rivals.stream().anyMatch(r -> (r.unit().nouns() & sought.group()) != 0);
    if (foreign && fitter) {
      return result.as(Outcome.AMBIGUOUS, Reason.OTHER_UNIT);
    }
    return switch (Pairing.of(of, passage, figure, rivals, companions)) {
      case OURS -> result;
      case OPEN -> rivals.isEmpty() ? result : result.as(Outcome.AMBIGUOUS, Reason.PAIR_OPEN);
      case ASTRAY -> result.as(Outcome.AMBIGUOUS, Reason.OTHER_PAIR);
      case ANOTHERS -> result.as(Outcome.CONTRADICTED, Reason.OTHER_PAIR);
    };
  }

  /** "France and Italy sent 90 and 60 soldiers, respectively": the order tells, and is not read. */
  private boolean isListedInOrder(Parsed passage, Figure figure) {
    int sentence = passage.sentence(figure);
    for (int i = passage.sentences().start(sentence); i < passage.sentences().end(sentence); i++) {
      Sense contrast = of.lexicon().find(passage.tokens(), i, Sense.Kind.CONTRAST);
      if (contrast != null && contrast.value().equals("respectively")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a figure may stand in another sentence than the rest of the fact. */
  private boolean isElsewhere(Parsed passage) {
    return !passage.equals(of.quote()) || passage.sentences().count() > 1;
  }

  /** Whether a figure without a noun of its own is likely of other things than those asked for. */
  private boolean countsOthers(Parsed passage, Sought sought, Figure figure) {
    if (sought.group() == 0 || figure.unit().nouns() != 0) {
      return false;
    }
    return figure.is(Kind.ORDINAL)
        ? !figure.unit().bare() || !spokenOf.has(passage, figure, sought.group())
        : spokenOf.hasOnlyOthers(passage, figure, sought.group());
  }
}
