package io.factsheet.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All words and phrases that a language gives a meaning to.
 *
 * <p>Phrases are kept in a tree over words, so that a lookup costs the length of what it finds. A
 * phrase written with capitals in the data is met only with capitals in the text: "May" is a month
 * and "may" is not, "US" is a country and "us" is not. Not changed once built.
 */
final class Lexicon {
  private static final int ROOT = 0;

  private final Words words = new Words();
  private final Branches branches = new Branches();

  private Sense[][] senses = new Sense[256][];

  /** For each word the node of the phrase that it alone is or begins; 0 for none. */
  private int[] firstNodes = new int[256];

  /** For each node the kinds of longer phrases that go on from it: most words end here. */
  private long[] kindsBelow = new long[256];

  private int nodeCount = 1;
  private final Map<String, Long> groups = new LinkedHashMap<>();

  /** Adds a phrase under a kind; the same phrase may have several kinds and values. */
  void add(Sense.Kind kind, String value, String phrase) {
    Tokens tokens = Tokenizer.tokens(phrase, this);
    if (tokens.size == 0) {
      throw new IllegalArgumentException("no word in: " + phrase);
    }
    int capital = 0;
    int upper = 0;
    int node = ROOT;
    for (int i = 0; i < tokens.size; i++) {
      int word = intern(phrase, tokens.start[i], tokens.end[i]);
      if (tokens.has(i, Tokens.UPPER)) {
        upper |= 1 << i;
      } else if (tokens.has(i, Tokens.CAPITAL)) {
        capital |= 1 << i;
      }
      kindsBelow[node] |= kind.bit();
      node = branch(node, word);
      if (i == 0) {
        firstNodes[word] = node;
      }
    }
    if (kind == Sense.Kind.NOUN) {
      groups.computeIfAbsent(value, name -> 1L << groups.size());
    }
    Sense sense = new Sense(kind, value, tokens.size, capital, upper);
    Sense[] known = senses[node];
    if (known == null) {
      senses[node] = new Sense[] {sense};
    } else {
      senses[node] = Arrays.copyOf(known, known.length + 1);
      senses[node][known.length] = sense;
    }
  }

  /** Whether a phrase was added under a kind, letter by letter. */
  boolean knows(Sense.Kind kind, String phrase) {
    Tokens tokens = Tokenizer.tokens(phrase, this);
    Sense sense = tokens.size == 0 ? null : find(tokens, 0, kind);
    return sense != null && sense.length() == tokens.size;
  }

  /** The bit of a group of nouns; 0 for one that has no nouns, which any figure may count. */
  long group(String name) {
    return groups.getOrDefault(name, 0L);
  }

  /** The names of all groups of nouns. */
  Set<String> groups() {
    return groups.keySet();
  }

  /** The longest phrase of a kind that begins at a token, or null. */
  @Nullable Sense find(Tokens tokens, int i, Sense.Kind kind) {
    if (!begins(tokens, i, kind.bit())) {
      return null;
    }
    Sense best = null;
    int node = firstNodes[tokens.word[i]];
    for (int j = i + 1; node > 0; j++) {
      Sense[] here = senses[node];
      if (here != null) {
        for (Sense sense : here) {
          if (sense.kind() == kind && sense.fits(tokens, i)) {
            best = sense;
            break;
          }
        }
      }
      boolean goesOn =
          (kindsBelow[node] & kind.bit()) != 0 && j < tokens.size && tokens.word[j] >= 0;
      node = goesOn ? branches.child(node, tokens.word[j]) : 0;
    }
    return best;
  }

  /**
   * Notes where phrases of some kinds end, for whoever follows a text to the left.
   *
   * @param ending for each token, the kinds of the phrases that end with it; added to
   * @param longest for each token, the longest phrase of the first kind that ends with it
   */
  void endings(
      Tokens tokens, long kinds, Sense.Kind first, long[] ending, @Nullable Sense[] longest) {
    for (int i = 0; i < tokens.size; i++) {
      if (!begins(tokens, i, kinds)) {
        continue;
      }
      int node = firstNodes[tokens.word[i]];
      for (int j = i; node > 0; ) {
        Sense[] here = senses[node];
        if (here != null) {
          for (Sense sense : here) {
            if ((sense.kind().bit() & kinds) != 0 && sense.fits(tokens, i)) {
              ending[j] |= sense.kind().bit();
              if (sense.kind() == first && longest[j] == null) {
                longest[j] = sense;
              }
            }
          }
        }
        j++;
        boolean goesOn = (kindsBelow[node] & kinds) != 0 && j < tokens.size && tokens.word[j] >= 0;
        node = goesOn ? branches.child(node, tokens.word[j]) : 0;
      }
    }
  }

  /** All senses of a kind of the longest such phrase that begins at a token. */
  List<Sense> findAll(Tokens tokens, int i, Sense.Kind kind) {
    Sense longest = find(tokens, i, kind);
    if (longest == null) {
      return List.of();
    }
    int node = ROOT;
    for (int j = i; j < i + longest.length(); j++) {
      node = branches.child(node, tokens.word[j]);
    }
    List<Sense> all = new ArrayList<>(4);
    for (Sense sense : senses[node]) {
      if (sense.kind() == kind && sense.fits(tokens, i)) {
        all.add(sense);
      }
    }
    return all;
  }

  /** Notes what begins with each token of a text, which is asked of each many times. */
  void mark(Tokens tokens) {
    tokens.kinds = new long[tokens.size];
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.word[i] >= 0) {
        tokens.kinds[i] = kinds(tokens, i);
      }
    }
  }

  private long kinds(Tokens tokens, int i) {
    long kinds = 0;
    int node = firstNodes[tokens.word[i]];
    for (int j = i + 1; node > 0; j++) {
      Sense[] here = senses[node];
      if (here != null) {
        for (Sense sense : here) {
          if ((kinds & sense.kind().bit()) == 0 && sense.fits(tokens, i)) {
            kinds |= sense.kind().bit();
          }
        }
      }
      boolean goesOn = kindsBelow[node] != 0 && j < tokens.size && tokens.word[j] >= 0;
      node = goesOn ? branches.child(node, tokens.word[j]) : 0;
    }
    return kinds;
  }

  /** Whether a phrase of any of these kinds begins at a token. */
  boolean begins(Tokens tokens, int i, long kinds) {
    return i >= 0 && i < tokens.size && (tokens.kinds[i] & kinds) != 0;
  }

  /** Whether the first two words of some phrase begin at a token. */
  boolean goesOn(Tokens tokens, int i) {
    int node = tokens.word[i] < 0 ? 0 : firstNodes[tokens.word[i]];
    return node > 0
        && i + 1 < tokens.size
        && tokens.word[i + 1] >= 0
        && branches.child(node, tokens.word[i + 1]) >= 0;
  }

  /** Whether a phrase of the kind begins at a token. */
  boolean is(Tokens tokens, int i, Sense.Kind kind) {
    return begins(tokens, i, kind.bit());
  }

  /** The id of the word that stands in a text, given the hash of its folded letters. */
  int wordId(String text, int from, int to, int hash) {
    return words.find(text, from, to, hash);
  }

  private int intern(String phrase, int from, int to) {
    int word = words.intern(phrase, from, to);
    if (word == firstNodes.length) {
      firstNodes = Arrays.copyOf(firstNodes, word * 2);
    }
    return word;
  }

  private int branch(int node, int word) {
    int known = branches.child(node, word);
    if (known >= 0) {
      return known;
    }
    if (nodeCount == senses.length) {
      senses = Arrays.copyOf(senses, nodeCount * 2);
      kindsBelow = Arrays.copyOf(kindsBelow, nodeCount * 2);
    }
    branches.add(node, word, nodeCount);
    return nodeCount++;
  }
}
