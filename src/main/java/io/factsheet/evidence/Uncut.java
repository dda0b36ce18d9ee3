package io.factsheet.evidence;

import io.factsheet.evidence.quote.Passage;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes expressions whole that a quote cuts: of "$60 million" no quote makes 60 dollars, of "up to
 * 150 soldiers" none makes 150, and of "Guinea-Bissau" none makes Guinea.
 */
final class Uncut {
  /** So near to an edge a mention may go on behind it. */
  private static final int NEAR = 3;

  private static final String CLOSED = ".!?:;\"\u201d\n\r";

  private Uncut() {}

  /** The passage, widened to the ends of the expressions that its edges cut; mostly as it is. */
  static Passage of(Passage passage, Reading reading, LocalDate today, Language language) {
    boolean starts = isOpen(passage.before()) && mentions(reading, 0, NEAR);
    int size = reading.tokens().size;
    boolean ends =
        !passage.after().isBlank()
            && isOpen(passage.text())
            && mentions(reading, Math.max(0, size - NEAR), size);
    return starts || ends ? widened(passage, today, language) : passage;
  }

  /** Whether a sentence may go on behind a text. */
  private static boolean isOpen(String text) {
    String words = text.stripTrailing();
    return !words.isEmpty() && CLOSED.indexOf(words.charAt(words.length() - 1)) < 0;
  }

  private static boolean mentions(Reading reading, int from, int to) {
    return all(reading).anyMatch(mention -> mention.from() < to && mention.to() > from);
  }

  private static Stream<Mention> all(Reading reading) {
    return Stream.of(reading.figures(), reading.dates(), reading.parties()).flatMap(List::stream);
  }

  private static Passage widened(Passage passage, LocalDate today, Language language) {
    String before = passage.before();
    int first = before.length();
    int last = first + passage.text().length();
    String text = before + passage.text() + passage.after();
    Reading reading = Reading.of(text, today, language);
    Tokens t = reading.tokens();
    int from = first;
    int to = last;
    for (Mention mention : all(reading).toList()) {
      int start = t.start[mention.from()];
      int end = t.end[mention.to() - 1];
      from = start < first && end > first ? Math.min(from, start) : from;
      to = start < last && end > last ? Math.max(to, end) : to;
    }
    return from == first && to == last
        ? passage
        : new Passage(
            text.substring(from, to),
            passage.start() - text.codePointCount(from, first),
            text.substring(0, from),
            text.substring(to));
  }
}
