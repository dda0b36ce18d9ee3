package io.factsheet.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.field.Evidence;
import io.factsheet.field.Field;
import io.factsheet.model.Finding;
import io.factsheet.model.Severity;
import io.factsheet.model.WordsCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The facts of the seeds are let in, and not one of them when it is made false. */
class SeedCorruptionTest {
  private final Seeds seeds = Seeds.read(Path.of("seeds"), null);

  SeedCorruptionTest() throws IOException {}

  @Test
  void everySeedIsBorneOut() {
    for (Seeds.Fact fact : seeds.facts()) {
      Validation validation = fact.validate(fact.wire(), seeds.articles());
      assertThat(validation.findings().stream().filter(Finding::isError))
          .as(fact.place())
          .isEmpty();
      assertThat(validation.fact().orElseThrow().wordsCheck())
          .as(fact.place())
          .isIn(WordsCheck.SUPPORTED, WordsCheck.PARTLY);
    }
  }

  @Test
  void noFalseOneIsTakenForTrue() {
    Map<FalseFacts.Kind, Score> scores = new EnumMap<>(FalseFacts.Kind.class);
    List<String> missed = new ArrayList<>();
    for (Seeds.Fact fact : seeds.facts()) {
      for (FalseFacts.Made made : FalseFacts.of(fact.wire(), asked(fact))) {
        Score score = scores.computeIfAbsent(made.kind(), _ -> new Score());
        switch (against(fact, made)) {
          case null -> {
            score.missed++;
            missed.add(fact.place() + " " + made.kind() + " " + made.fields() + made.wire());
          }
          case ERROR -> score.refused++;
          case WARNING -> score.flagged++;
        }
      }
    }
    scores.forEach((kind, score) -> System.out.printf("%-10s %s%n", kind, score));
    assertThat(scores).containsOnlyKeys(FalseFacts.Kind.values());
    assertThat(missed).isEmpty();
  }

  private static List<Field> asked(Seeds.Fact fact) {
    return fact.dataset().descriptor().fields().stream()
        .filter(field -> field.evidence() != Evidence.NONE)
        .toList();
  }

  /** The worst that is said of the fields that were made false; null where nothing is. */
  private @Nullable Severity against(Seeds.Fact fact, FalseFacts.Made made) {
    Severity worst = null;
    for (Finding finding : fact.validate(made.wire(), seeds.articles()).findings()) {
      boolean said = finding.isError() || made.fields().contains(finding.field());
      if (said && worst != Severity.ERROR) {
        worst = finding.severity();
      }
    }
    return worst;
  }

  private static final class Score {
    private int refused;
    private int flagged;
    private int missed;

    @Override
    public String toString() {
      return "%4d refused, %4d flagged, %4d missed".formatted(refused, flagged, missed);
    }
  }
}
