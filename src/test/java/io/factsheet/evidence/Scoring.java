package io.factsheet.evidence;

import io.factsheet.evidence.Verdict.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts how often true facts are refused and false ones are taken. */
final class Scoring {
  private int truths;
  private int refused;
  private int doubted;
  private int falsehoods;
  private int accepted;
  private final Map<Corruptions.Kind, int[]> byKind = new EnumMap<>(Corruptions.Kind.class);
  private final List<String> mistakes = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();

  static Scoring of(String resource) {
    Scoring scoring = new Scoring();
    List<Corpus.Item> items = Corpus.read(resource);
    for (Corpus.Item item : items) {
      EvidenceCheck check = EvidenceCheck.of(item.language());
      scoring.truth(item.claim(), check);
      Corruptions.of(item, items)
          .forEach((kind, made) -> made.forEach(claim -> scoring.falsehood(kind, claim, check)));
    }
    return scoring;
  }

  private void truth(Claim claim, EvidenceCheck check) {
    List<Verdict> verdicts = check.check(claim);
    truths++;
    boolean refusal = false;
    boolean doubt = false;
    for (Verdict verdict : verdicts) {
      refusal |= verdict.outcome() == Outcome.CONTRADICTED || verdict.outcome() == Outcome.ABSENT;
      doubt |= verdict.outcome() == Outcome.AMBIGUOUS;
    }
    refused += refusal ? 1 : 0;
    doubted += doubt && !refusal ? 1 : 0;
    if (refusal) {
      mistakes.add("true, refused: " + shown(claim, verdicts));
    } else if (doubt) {
      doubts.add("true, doubted: " + shown(claim, verdicts));
    }
  }

  private void falsehood(Corruptions.Kind kind, Claim claim, EvidenceCheck check) {
    List<Verdict> verdicts = check.check(claim);
    int[] counts = byKind.computeIfAbsent(kind, k -> new int[3]);
    falsehoods++;
    counts[0]++;
    boolean refusal =
        verdicts.stream()
            .anyMatch(v -> v.outcome() == Outcome.CONTRADICTED || v.outcome() == Outcome.ABSENT);
    boolean taken = verdicts.stream().allMatch(Verdict::isBorneOut);
    counts[1] += refusal ? 1 : 0;
    if (taken) {
      accepted++;
      counts[2]++;
      mistakes.add("false (" + kind + "), taken: " + shown(claim, verdicts));
    }
  }

  private static String shown(Claim claim, List<Verdict> verdicts) {
    StringBuilder shown = new StringBuilder(claim.quote().text());
    for (int k = 0; k < verdicts.size(); k++) {
      Verdict v = verdicts.get(k);
      shown.append("\n      ").append(claim.questions().get(k)).append("\n        -> ");
      shown.append(v.outcome()).append(' ').append(v.reason()).append(' ');
      shown.append(v.words() == null ? "" : v.words().text());
    }
    return shown.toString();
  }

  List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  List<String> doubts() {
    return List.copyOf(doubts);
  }

  double falseRefusals() {
    return (double) refused / truths;
  }

  double falseAccepts() {
    return (double) accepted / falsehoods;
  }

  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "true facts %d: refused %d (%.2f %%), doubted %d (%.1f %%)%n",
            truths,
            refused,
            100 * falseRefusals(),
            doubted,
            100.0 * doubted / truths));
    table.append(
        String.format(
            Locale.ROOT,
            "false facts %d: taken %d (%.2f %%)%n",
            falsehoods,
            accepted,
            100 * falseAccepts()));
    byKind.forEach(
        (kind, counts) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "  %-16s %5d: refused %5d, flagged %4d, taken %3d%n",
                    kind.name().toLowerCase(Locale.ROOT),
                    counts[0],
                    counts[1],
                    counts[0] - counts[1] - counts[2],
                    counts[2])));
    return table.toString();
  }
}
