package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Schemas;
import io.factsheet.model.Finding;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * The schema of a submission beside the service: both refuse the same, as far as one can say it.
 */
class SubmissionSchemaPropertyTest {
  private static final List<Judge> JUDGES =
      SchemaDatasets.ALL.all().stream().map(Judge::new).toList();

  record Sample(Judge judge, ObjectNode fact) {
    @Override
    public String toString() {
      return judge.dataset().name() + " " + fact;
    }
  }

  @Provide
  Arbitrary<Sample> facts() {
    return Arbitraries.oneOf(
        JUDGES.stream()
            .map(judge -> WireFacts.of(judge.dataset()).map(fact -> new Sample(judge, fact)))
            .toList());
  }

  @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
  void theSchemaRefusesWhatTheServiceRefuses(@ForAll("facts") Sample sample) {
    List<Finding> errors = sample.judge().errors(sample.fact());
    List<String> problems = sample.judge().problems(sample.fact());

    if (errors.isEmpty()) {
      assertThat(problems).isEmpty();
    } else if (problems.isEmpty()) {
      assertThat(errors).allMatch(sample.judge()::isUnsayable);
    }

    Statistics.label("sound")
        .collect(errors.isEmpty())
        .coverage(
            sound -> {
              sound.check(true).percentage(share -> share > 20);
              sound.check(false).percentage(share -> share > 20);
            });
    Statistics.label("refused by the schema too")
        .collect(errors.isEmpty() ? null : !problems.isEmpty())
        .coverage(refused -> refused.check(true).percentage(share -> share > 20));
  }

  /** Why the schema need not speak of white space around texts. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whiteSpaceAroundValuesMakesNoDifference(@ForAll("facts") Sample sample) {
    ObjectNode padded = sample.fact().deepCopy();
    for (var part : sample.fact().properties()) {
      if (sample.judge().dataset().input(part.getKey()).isPresent()) {
        padded.set(part.getKey(), Schemas.withTexts(part.getValue(), text -> "\n " + text + "\t"));
      }
    }
    assertThat(rules(sample.judge().errors(padded)))
        .isEqualTo(rules(sample.judge().errors(sample.fact())));
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(finding -> finding.rule() + " " + finding.field()).toList();
  }
}
