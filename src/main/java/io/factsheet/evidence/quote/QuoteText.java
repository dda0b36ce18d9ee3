package io.factsheet.evidence.quote;

/** The words of a quote by themselves. */
public final class QuoteText {
  private QuoteText() {}

  /**
   * The form in which quotes are compared: two that differ in spacing, typography or Unicode
   * composition only have one normalized form. It is stable, so that identity may rest on it; it is
   * not meant to be shown. Empty where the quote is blank.
   */
  public static String normalized(String quote) {
    return Normalizing.isNormal(quote) ? quote.strip() : Normalized.of(quote).trimmed().text();
  }
}
