package io.factsheet.evidence.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.model.Quote;
import io.factsheet.model.QuoteMatch;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class SourceTextPropertyTest {

  /** Phrases of news, which are joined by single spaces; no two figures stand side by side. */
  @Provide
  Arbitrary<List<String>> phrases() {
    Arbitrary<String> words =
        Arbitraries.of(
            "the",
            "Czech",
            "government",
            "of",
            "Błaszczak",
            "Müller",
            "Česká",
            "\"hybrid attack\"",
            "Belarus's",
            "don't",
            "Tu-22M3",
            "officers",
            "fifth",
            "EU's",
            "(NATO)",
            "us...as",
            "\uD83C\uDDF5\uD83C\uDDF1",
            "波兰");
    Arbitrary<String> figures = Arbitraries.of("150", "3,000", "13,000", "40-50", "1.2m", "27%");
    Arbitrary<String> counted = Combinators.combine(figures, words).as((f, w) -> f + " " + w);
    return Arbitraries.frequencyOf(Tuple.of(4, words), Tuple.of(1, counted))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Property
  void wordsOfTheTextAreFoundToTheLetter(
      @ForAll @From("phrases") List<String> phrases, @ForAll Random random) {
    var cut = Cut.of(phrases, random);
    var text = SourceText.of(cut.before + cut.quote + cut.after);
    int start = length(cut.before);
    int end = start + length(cut.quote);

    assertThat(text.find(new Quote(cut.quote, start)))
        .isEqualTo(new Placement.Found(QuoteMatch.EXACT, start, end));
    switch (text.find(new Quote(cut.quote, null))) {
      case Placement.Found found ->
          assertThat(found).isEqualTo(new Placement.Found(QuoteMatch.EXACT, start, end));
      case Placement.Repeated(var match, int times, var starts) -> {
        assertThat(match).isEqualTo(QuoteMatch.EXACT);
        assertThat(starts.contains(start) || times > Placement.LISTED).isTrue();
      }
      case Placement other -> throw new AssertionError(other);
    }
  }

  @Property
  void typographyOfTheQuoteMakesNoDifference(
      @ForAll @From("phrases") List<String> phrases, @ForAll Random random) {
    var cut = Cut.of(phrases, random);
    var text = SourceText.of(cut.before + cut.quote + cut.after);
    String typeset = typeset(cut.quote, random);
    int start = length(cut.before);

    assertThat(text.find(new Quote(typeset, start)))
        .isEqualTo(
            new Placement.Found(
                typeset.equals(cut.quote) ? QuoteMatch.EXACT : QuoteMatch.NORMALIZED,
                start,
                start + length(cut.quote)));
    assertThat(QuoteText.normalized(typeset)).isEqualTo(QuoteText.normalized(cut.quote));
  }

  @Property
  void typographyOfTheTextMakesNoDifference(
      @ForAll @From("phrases") List<String> phrases, @ForAll Random random) {
    var cut = Cut.of(phrases, random);
    String before = typeset(cut.before, random);
    String words = typeset(cut.quote, random);
    var text = SourceText.of(before + words + typeset(cut.after, random));
    int start = length(before);

    assertThat(text.find(new Quote(cut.quote, start)))
        .isEqualTo(
            new Placement.Found(
                words.equals(cut.quote) ? QuoteMatch.EXACT : QuoteMatch.NORMALIZED,
                start,
                start + length(words)));
  }

  /** What makes trouble: marks, halves of pairs, what takes no room, digits, spaces, repeats. */
  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "a",
            "a",
            "b",
            "1",
            "1",
            "000",
            ",",
            ".",
            "-",
            "'",
            "s",
            "%",
            " ",
            " ",
            "\n",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u200f",
            "\u202e",
            "\u0301",
            "\u0323",
            "\u20dd",
            "\u0000",
            "\ufffe",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "\ufb03",
            "\u2026",
            "\u00e9",
            "\u00bd",
            "\u0660",
            "\u6ce2",
            "\ud55c",
            "\u1161",
            "\u0e01",
            "\u05d0")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 3000)
  void anyTextGetsAnAnswerThatIsTrue(
      @ForAll @From("hostile") String text,
      @ForAll @From("hostile") String other,
      @ForAll @IntRange(max = 60) int from,
      @ForAll @IntRange(max = 60) int size,
      @ForAll @IntRange(min = -1, max = 70) int offset) {
    var source = SourceText.of(text);
    int start = Math.min(from, text.length());
    String part = text.substring(start, Math.min(text.length(), start + size));

    for (String words : List.of(other, part, QuoteText.normalized(part))) {
      checkTrue(text, words, source.find(new Quote(words, null)));
      checkTrue(text, words, source.find(new Quote(words, offset)));
    }
  }

  private static void checkTrue(String text, String quote, Placement placement) {
    switch (placement) {
      case Placement.Found(var match, int start, int end) -> {
        String found = part(text, start, end);
        assertThat(QuoteText.normalized(found)).isEqualTo(QuoteText.normalized(quote));
        assertThat(match == QuoteMatch.EXACT).isEqualTo(found.equals(quote));
      }
      case Placement.Repeated(var _, int times, var starts) -> {
        assertThat(times).isGreaterThan(1);
        assertThat(starts).hasSize(Math.min(times, Placement.LISTED)).isSorted();
      }
      case Placement.Elsewhere(var _, int times, var starts) -> {
        assertThat(times).isPositive();
        assertThat(starts).hasSize(Math.min(times, Placement.LISTED)).isSorted();
      }
      case Placement.Severed(Passage whole) -> checkPassage(text, whole);
      case Placement.Absent(Passage nearest) -> {
        if (nearest != null) {
          checkPassage(text, nearest);
        }
      }
    }
  }

  private static void checkPassage(String text, Passage passage) {
    int end = passage.start() + length(passage.text());
    assertThat(passage.text()).isNotEmpty().isEqualTo(part(text, passage.start(), end));
  }

  @Property
  void normalizedFormIsItsOwn(@ForAll @From("hostile") String text) {
    String normalized = QuoteText.normalized(text);

    assertThat(QuoteText.normalized(normalized)).isEqualTo(normalized);
  }

  @Property
  void searchFindsWhatLookingAtEveryPlaceFinds(
      @ForAll @From("repetitive") String text, @ForAll @From("repetitive") String pattern) {
    var wanted = new ArrayList<Integer>();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith(pattern, i)) {
        wanted.add(i);
      }
    }
    var search = new Search(text, pattern);
    var found = new ArrayList<Integer>();
    for (int at = search.next(); at >= 0; at = search.next()) {
      found.add(at);
    }

    assertThat(found).isEqualTo(wanted);
  }

  @Provide
  Arbitrary<String> repetitive() {
    return Arbitraries.strings().withChars('a', 'b').ofMinLength(1).ofMaxLength(30);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String part(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  /** The same words as another editor, browser or PDF would set them. */
  private static String typeset(String text, Random random) {
    var set = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inWord = i > 0 && Character.isLetter(c) && Character.isLetter(text.charAt(i - 1));
      if (inWord && random.nextInt(8) == 0) {
        set.append(random.nextBoolean() ? '\u00ad' : '\u200b');
      }
      set.append(
          switch (c) {
            case ' ' -> one(random, " ", "\u00a0", "\u2009", "\u202f", "  ", "\r\n");
            case '\'' -> one(random, "'", "\u2019", "\u02bc");
            case '"' -> one(random, "\"", "\u201c", "\u201d", "\u00ab");
            case '-' -> one(random, "-", "\u2010", "\u2013", "\u2212");
            default -> String.valueOf(c);
          });
    }
    String ligatures = set.toString().replace("ffi", one(random, "ffi", "\ufb03"));
    String dots = ligatures.replace("...", one(random, "...", "\u2026"));
    return random.nextBoolean() ? dots : Normalizer.normalize(dots, Normalizer.Form.NFD);
  }

  private static String one(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** A text cut at the edges of phrases. */
  private record Cut(String before, String quote, String after) {
    static Cut of(List<String> phrases, Random random) {
      int from = random.nextInt(phrases.size());
      int to = from + 1 + random.nextInt(phrases.size() - from);
      String before = String.join(" ", phrases.subList(0, from));
      String after = String.join(" ", phrases.subList(to, phrases.size()));
      return new Cut(
          before.isEmpty() ? "" : before + " ",
          String.join(" ", phrases.subList(from, to)),
          after.isEmpty() ? "" : " " + after);
    }
  }
}
