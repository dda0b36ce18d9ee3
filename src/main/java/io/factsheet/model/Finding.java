package io.factsheet.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong or doubtful about a fact.
 *
 * @param field the field or column it is about, or null where it is about the whole fact
 * @param found what was there, shortened where long
 * @param expected what would have been right
 * @param message one sentence, for people
 * @param mend what to do about it, one sentence
 */
public record Finding(
    Rule rule,
    @Nullable String field,
    @Nullable String found,
    @Nullable String expected,
    String message,
    String mend) {
  private static final int SHOWN = 120;

  public Finding {
    found = shortened(found);
  }

  public Severity severity() {
    return rule.severity();
  }

  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  private static @Nullable String shortened(@Nullable String text) {
    if (text == null || text.codePointCount(0, text.length()) <= SHOWN) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
