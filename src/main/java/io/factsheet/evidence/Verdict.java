package io.factsheet.evidence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the words say of one field.
 *
 * @param reason why, where the outcome is neither stated nor normalized, or a caution beside one
 *     that is
 * @param words those the verdict rests on, or those that speak against it; null where there are
 *     none
 */
public record Verdict(
    String field, Outcome outcome, @Nullable Reason reason, @Nullable Words words) {

  /** How far the words bear the field out. */
  public enum Outcome {
    /** The words have it, as it is. */
    STATED,
    /** The words have it in another form: "half a million", "Czech". */
    NORMALIZED,
    /** The words are there; that they mean this is not decided. */
    AMBIGUOUS,
    /** The words say something else. */
    CONTRADICTED,
    /** The words say nothing of it. */
    ABSENT,
    /** Not looked at. */
    UNCHECKED;

    /** The name in answers. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why words do not bear a field out, or not fully. */
  public enum Reason {
    /** {@code as_stated} does not stand in the quote or its context. */
    AS_STATED_ABSENT,
    /** The words have another figure, date or actor. */
    OTHER_VALUE,
    /** The figure is there, with another qualifier. */
    OTHER_QUALIFIER,
    /** The sum is there, in another currency. */
    OTHER_CURRENCY,
    /** The currency's name is that of several. */
    CURRENCY_OPEN,
    /** The figure counts something else. */
    OTHER_UNIT,
    /** The figure belongs to another actor or time than the fact's. */
    OTHER_PAIR,
    /** Several figures, and nothing tells to which the rest of the fact belongs. */
    PAIR_OPEN,
    /** The actor is there, in another role. */
    OTHER_ROLE,
    /** The actor is there; its role is not told. */
    ROLE_OPEN,
    /** The words may mean several actors. */
    NAME_OPEN,
    /** The words allow another reading, and prefer it. */
    OTHER_READING,
    /** The fact is more exact than the words. */
    TOO_EXACT,
    /** It rests on a published date that is not known. */
    PUBLISHED_UNKNOWN,
    /** It rests on a published date that was inferred, and a day's difference would change it. */
    PUBLISHED_INFERRED,
    /** The words name a figure, and the fact says that they name none. */
    FIGURE_NAMED,
    /** Nothing in the words speaks of it. */
    NOTHING_SAID,
    /** No implementation knows the language. */
    LANGUAGE_UNKNOWN
  }

  /**
   * Words of the source.
   *
   * @param start in the source's text, in Unicode code points from 0
   * @param end the code point after the last
   */
  public record Words(String text, int start, int end) {}

  static Verdict of(String field, Outcome outcome, @Nullable Reason reason, @Nullable Words words) {
    return new Verdict(field, outcome, reason, words);
  }

  /** Whether the words bear the field out. */
  public boolean isBorneOut() {
    return outcome == Outcome.STATED || outcome == Outcome.NORMALIZED;
  }
}
