package io.factsheet.evidence;

/** Whether a date of the text bears out other fields of a fact. */
final class DateClaims {
  private DateClaims() {}

  /** Whether another field than a question's says just this date. */
  static boolean claimedElsewhere(Case of, Parsed passage, When when, Question question) {
    for (Question other : of.claim().questions()) {
      if (!other.field().equals(question.field()) && isOfTime(other)) {
        if (DateMatch.of(when, other, passage.reading().today()).isBorneOut()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a date answers a question that another date of the text does not. */
  static boolean answersAny(Case of, Parsed passage, When when, When than) {
    for (Question question : of.claim().questions()) {
      if (isOfTime(question)
          && DateMatch.of(when, question, passage.reading().today()).isBorneOut()
          && !DateMatch.of(than, question, passage.reading().today()).isBorneOut()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfTime(Question question) {
    return question instanceof Question.Day || question instanceof Question.Stretch;
  }
}
