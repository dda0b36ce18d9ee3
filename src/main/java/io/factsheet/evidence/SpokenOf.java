package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What a sentence speaks of, for figures that have no noun of their own: in "Norway, which sent 60"
 * they are the soldiers of another clause.
 */
final class SpokenOf {
  private static final long NOT_YET = 0;

  /** Set in each answer, to tell it from none. */
  private static final long LOOKED = Long.MIN_VALUE;

  private final Language language;
  private final long things;
  private final IdentityHashMap<Parsed, Map<Integer, Long>> groups = new IdentityHashMap<>();

  SpokenOf(Language language) {
    this.language = language;
    Nouns nouns = language.nouns();
    this.things =
        nouns.group("persons")
            | nouns.group("aircraft")
            | nouns.group("ships")
            | nouns.group("vehicles");
  }

  /** Whether the sentence of a figure has a noun of the group. */
  boolean has(Parsed passage, Figure figure, long group) {
    return (groups(passage, figure) & group) != 0;
  }

  /** Whether the sentence of a figure speaks of other things than those of the group. */
  boolean hasOnlyOthers(Parsed passage, Figure figure, long group) {
    long spoken = groups(passage, figure);
    return (group & things) != 0 && (spoken & things) != 0 && (spoken & group) == 0;
  }

  private long groups(Parsed passage, Figure figure) {
    Map<Integer, Long> known = groups.computeIfAbsent(passage, p -> new HashMap<>());
    int sentence = passage.sentence(figure);
    long found = known.getOrDefault(sentence, NOT_YET);
    if (found == NOT_YET) {
      found = LOOKED;
      Tokens t = passage.tokens();
      for (int i = passage.sentences().start(sentence);
          i < passage.sentences().end(sentence);
          i++) {
        for (Sense noun : language.lexicon().findAll(t, i, Kind.NOUN)) {
          found |= language.nouns().group(noun.value());
        }
      }
      known.put(sentence, found);
    }
    return found;
  }
}
