package io.factsheet.evidence;

import io.factsheet.evidence.Verdict.Outcome;
import io.factsheet.evidence.Verdict.Reason;
import io.factsheet.evidence.quote.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the words a fact quotes bear it out. What is checked is words, not truth.
 *
 * <p>Immutable and safe for use by several threads. The time a check takes is linear in the length
 * of the quote and its context; no text makes it fail.
 */
public final class EvidenceCheck {
  private static final EvidenceCheck NONE = new EvidenceCheck(null);

  private final @Nullable Language language;

  private EvidenceCheck(@Nullable Language language) {
    this.language = language;
  }

  /**
   * The check for a language; for one that is not known, all verdicts are {@code UNCHECKED}.
   *
   * @param tag BCP 47, as in {@code en}; null where the language is not known
   */
  public static EvidenceCheck of(@Nullable String tag) {
    Optional<Language> language = Language.of(tag);
    return language.isPresent() ? new EvidenceCheck(language.get()) : NONE;
  }

  /** A verdict for each question, in their order. */
  public List<Verdict> check(Claim claim) {
    if (language == null) {
      return claim.questions().stream()
          .map(q -> Verdict.of(q.field(), Outcome.UNCHECKED, Reason.LANGUAGE_UNKNOWN, null))
          .toList();
    }
    LocalDate published = claim.publishedOn();
    LocalDate today = published != null ? published : reference(claim);
    List<Verdict> verdicts = check(claim, today, language);
    if (published == null) {
      List<Verdict> cautioned = cautioned(claim, verdicts, today, 400, Reason.PUBLISHED_UNKNOWN);
      return opened(claim, cautioned, today, language);
    }
    return claim.publishedInferred()
        ? cautioned(claim, verdicts, today, 1, Reason.PUBLISHED_INFERRED)
        : verdicts;
  }

  private static List<Verdict> check(Claim claim, LocalDate today, Language language) {
    List<Parsed> passages = new ArrayList<>(1 + claim.context().size());
    passages.add(Parsed.of(claim.quote(), today, language));
    for (Passage context : claim.context()) {
      passages.add(Parsed.of(context, today, language));
    }
    Case of = new Case(language, claim, passages);
    FigureCheck figures = new FigureCheck(of);
    DateCheck dates = new DateCheck(of);
    List<Verdict> verdicts = new ArrayList<>(claim.questions().size());
    for (Question question : claim.questions()) {
      verdicts.add(
          switch (question) {
            case Question.Count count -> figures.count(count);
            case Question.Money money -> figures.money(money);
            case Question.PlainNumber number -> figures.number(number);
            case Question.Day day -> dates.check(day);
            case Question.Stretch stretch -> dates.check(stretch);
            case Question.Actors actors -> new ActorCheck(of, actors).check();
          });
    }
    return verdicts;
  }

  /** Without a published date, dates are read as of the day that the fact itself names. */
  private static LocalDate reference(Claim claim) {
    for (Question question : claim.questions()) {
      switch (question) {
        case Question.Day day -> {
          return day.date().span().latest();
        }
        case Question.Stretch stretch -> {
          return stretch.period().start().span().latest();
        }
        default -> {}
      }
    }
    return LocalDate.EPOCH;
  }

  /**
   * Marks the dates whose verdict would not stand with another published date: as a caution where
   * that date was inferred, as ambiguous where it is not known at all.
   */
  private List<Verdict> cautioned(
      Claim claim, List<Verdict> verdicts, LocalDate today, int days, Reason reason) {
    boolean any = false;
    for (int k = 0; k < verdicts.size(); k++) {
      any |= isOfTime(claim.questions().get(k)) && verdicts.get(k).isBorneOut();
    }
    if (!any || language == null) {
      return verdicts;
    }
    List<Verdict> earlier = check(claim, today.minusDays(days), language);
    List<Verdict> later = check(claim, today.plusDays(days), language);
    List<Verdict> result = new ArrayList<>(verdicts);
    for (int k = 0; k < result.size(); k++) {
      Verdict verdict = verdicts.get(k);
      boolean holds = earlier.get(k).isBorneOut() && later.get(k).isBorneOut();
      if (isOfTime(claim.questions().get(k)) && verdict.isBorneOut() && !holds) {
        Outcome outcome =
            reason == Reason.PUBLISHED_UNKNOWN ? Outcome.AMBIGUOUS : verdict.outcome();
        result.set(k, Verdict.of(verdict.field(), outcome, reason, verdict.words()));
      }
    }
    return result;
  }

  /**
   * Takes back what was held against dates that another published date would bear out: "yesterday"
   * contradicts no date as long as nobody knows when it was written.
   */
  private static List<Verdict> opened(
      Claim claim, List<Verdict> verdicts, LocalDate today, Language language) {
    List<Verdict> result = new ArrayList<>(verdicts);
    for (int days : new int[] {1, 7, 31, -7, -31}) {
      if (result.stream().noneMatch(verdict -> verdict.reason() == Reason.OTHER_VALUE)) {
        return result;
      }
      List<Verdict> then = check(claim, today.plusDays(days), language);
      for (int k = 0; k < result.size(); k++) {
        Verdict verdict = result.get(k);
        boolean held = isOfTime(claim.questions().get(k)) && verdict.reason() == Reason.OTHER_VALUE;
        if (held && then.get(k).isBorneOut()) {
          result.set(
              k,
              Verdict.of(
                  verdict.field(),
                  Outcome.AMBIGUOUS,
                  Reason.PUBLISHED_UNKNOWN,
                  then.get(k).words()));
        }
      }
    }
    return result;
  }

  private static boolean isOfTime(Question question) {
    return question instanceof Question.Day || question instanceof Question.Stretch;
  }
}
