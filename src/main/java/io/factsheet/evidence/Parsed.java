package io.factsheet.evidence;

import io.factsheet.evidence.Verdict.Words;
import io.factsheet.evidence.quote.Passage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A passage that was read, with its sentences and the places of its actors in them.
 *
 * @param slots one for each actor of the reading
 * @param conversions sums of money that only convert another, with that other
 */
record Parsed(
    Passage passage,
    Reading reading,
    Sentences sentences,
    List<Slot> slots,
    Map<Figure, Figure> conversions) {

  static Parsed of(Passage passage, LocalDate today, Language language) {
    Reading cut = Reading.of(passage.text(), today, language);
    Passage whole = Uncut.of(passage, cut, today, language);
    Reading reading = whole.equals(passage) ? cut : Reading.of(whole.text(), today, language);
    Sentences sentences = Sentences.of(reading.tokens(), language.lexicon());
    return new Parsed(
        whole,
        reading,
        sentences,
        Slots.of(reading, sentences, language.lexicon()),
        Conversions.of(reading));
  }

  Tokens tokens() {
    return reading.tokens();
  }

  int sentence(Mention mention) {
    return sentences.at(mention.from());
  }

  /** Whether one of two sums converts the other. */
  boolean areOne(Figure a, Figure b) {
    return b.equals(conversions.get(a)) || a.equals(conversions.get(b));
  }

  Words words(Mention mention) {
    return words(mention.from(), mention.to());
  }

  Words words(int from, int to) {
    Tokens t = reading.tokens();
    int start = t.start[from];
    int end = t.end[to - 1];
    String text = passage.text();
    int first = passage.start() + text.codePointCount(0, start);
    return new Words(text.substring(start, end), first, first + text.codePointCount(start, end));
  }
}
