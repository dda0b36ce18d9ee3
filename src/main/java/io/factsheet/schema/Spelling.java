package io.factsheet.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds what a misspelt word was meant to be. */
final class Spelling {
  private Spelling() {}

  /** The known word that is so near that it must be meant. */
  static Optional<String> meant(String word, Collection<String> known) {
    String plain = plain(word);
    return known.stream()
        .filter(one -> Math.abs(word.length() - one.length()) <= tolerance(one))
        .filter(one -> distance(plain, plain(one)) <= tolerance(one))
        .min(
            Comparator.comparingInt((String one) -> distance(plain, plain(one)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** What to do about a word that is not known. */
  static String mend(String word, Collection<String> known) {
    return meant(word, known)
        .map(one -> "Did you mean \"" + one + "\"?")
        .orElse(
            known.isEmpty()
                ? "Remove it."
                : "Use one of " + String.join(", ", new TreeSet<>(known)) + ".");
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  private static int tolerance(String word) {
    return Math.min(3, word.length() / 4);
  }

  /** How many letters are put in, left out, exchanged or swapped with their neighbour. */
  private static int distance(String a, String b) {
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : least(distances, a, b, i, j);
      }
    }
    return distances[a.length()][b.length()];
  }

  private static int least(int[][] distances, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least =
        Math.min(
            distances[i - 1][j - 1] + (same ? 0 : 1),
            Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
  }
}
