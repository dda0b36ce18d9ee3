package io.factsheet.evidence;

import java.util.List;

/**
 * A claim whose words were read.
 *
 * @param passages the quote, then its context
 */
record Case(Language language, Claim claim, List<Parsed> passages) {

  Parsed quote() {
    return passages.getFirst();
  }

  Lexicon lexicon() {
    return language.lexicon();
  }
}
