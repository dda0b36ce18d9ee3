package io.factsheet.evidence.quote;

import io.factsheet.model.Quote;
import io.factsheet.model.QuoteMatch;
import org.jspecify.annotations.Nullable;

/**
 * The text of a source, prepared once for finding many quotes in it. Immutable.
 *
 * <p>A quote is found to the letter (exact) or, failing that, but for spacing, typography and
 * Unicode composition (normalized). Case counts. What is found begins and ends on whole characters,
 * and not within a word or a number.
 */
public final class SourceText {
  /** As much of a text is looked at beside a passage: more than an expression is long. */
  private static final int SURROUNDINGS = 48;

  private final Normalized normalized;
  private final Edges edges;
  private final CodePoints codePoints;

  private SourceText(String text) {
    normalized = Normalized.of(text);
    edges = new Edges(normalized);
    codePoints = new CodePoints(text);
  }

  public static SourceText of(String text) {
    return new SourceText(text);
  }

  /** The text as it was given. */
  public String text() {
    return normalized.raw();
  }

  /**
   * Where the quote stands. Its offset, where it has one, decides between several places; without
   * one, places where it stands to the letter are preferred to those where it does not.
   */
  public Placement find(Quote quote) {
    if (Typography.isBlank(quote.text())) {
      return new Placement.Absent(null);
    }
    Integer offset = quote.start();
    if (offset != null) {
      Placement found = at(codePoints.index(offset), quote.text());
      if (found != null) {
        return found;
      }
    }
    Places exact = Places.exact(quote.text(), edges);
    if (exact.count() > 0) {
      return placement(QuoteMatch.EXACT, exact, offset != null);
    }
    String wanted = QuoteText.normalized(quote.text());
    Places alike = Places.normalized(wanted, edges);
    if (alike.count() > 0) {
      return placement(QuoteMatch.NORMALIZED, alike, offset != null);
    }
    if (alike.severed() != null) {
      return new Placement.Severed(passage(alike.severed()));
    }
    Span nearest = Nearest.to(wanted, normalized.text());
    return new Placement.Absent(
        nearest == null ? null : passage(edges.widened(nearest.start(), nearest.end())));
  }

  /** The words where a quote was found: as the text has them, however the quote was written. */
  public Passage passage(Placement.Found found) {
    String text = text();
    int from = codePoints.index(found.start());
    int to = codePoints.index(found.end());
    int first = Math.max(0, from - SURROUNDINGS);
    int last = Math.min(text.length(), to + SURROUNDINGS);
    return new Passage(
        text.substring(from, to),
        found.start(),
        text.substring(first, from),
        text.substring(to, last));
  }

  /** The quote at this index of the text, or null where it does not stand there. */
  private @Nullable Placement at(int index, String quote) {
    if (index < 0) {
      return null;
    }
    int from = edges.clusterEndingAfter(index, 0);
    if (text().startsWith(quote, index)) {
      int end = index + quote.length();
      int to = edges.clusterEndingAfter(end, from);
      if (edges.allowRaw(index, from) && edges.allowRaw(end, to)) {
        return found(QuoteMatch.EXACT, new Span(index, end));
      }
    }
    Normalized whole = Normalized.of(quote);
    if (whole.isBareSpace(0) && from < normalized.length() && normalized.isBareSpace(from)) {
      from++;
    }
    if (from == normalized.length() || normalized.starts()[from] < index) {
      return null;
    }
    String wanted = whole.trimmed().text();
    int to = from + wanted.length();
    if (!normalized.text().startsWith(wanted, from) || !edges.allow(from) || !edges.allow(to)) {
      return null;
    }
    var span = new Span(normalized.starts()[from], normalized.ends()[to - 1]);
    boolean exact = text().substring(span.start(), span.end()).equals(quote);
    return found(exact ? QuoteMatch.EXACT : QuoteMatch.NORMALIZED, span);
  }

  private Placement placement(QuoteMatch match, Places places, boolean hadOffset) {
    if (places.count() == 1 && !hadOffset) {
      return found(match, places.listed().getFirst());
    }
    var starts = places.listed().stream().map(span -> codePoints.offset(span.start())).toList();
    return hadOffset
        ? new Placement.Elsewhere(match, places.count(), starts)
        : new Placement.Repeated(match, places.count(), starts);
  }

  private Placement found(QuoteMatch match, Span span) {
    return new Placement.Found(
        match, codePoints.offset(span.start()), codePoints.offset(span.end()));
  }

  private Passage passage(Span span) {
    return new Passage(text().substring(span.start(), span.end()), codePoints.offset(span.start()));
  }
}
