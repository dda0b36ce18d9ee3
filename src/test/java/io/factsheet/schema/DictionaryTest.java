package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.PlainValidator;
import io.factsheet.field.Category;
import io.factsheet.field.Column;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Actor;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.schema.Dictionary.Entry;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  private final Datasets datasets =
      Datasets.load(new FieldTypes(Gazetteer.load()), PlainValidator.create(), null);

  DictionaryTest() throws IOException {}

  private Entry entry(String dataset, String column) {
    return Dictionary.of(datasets.named(dataset).orElseThrow()).entries().stream()
        .filter(entry -> entry.column().name().equals(column))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void columnsSayWhatAnEmptyCellMeansOrHaveNone() {
    for (Dataset dataset : datasets.all()) {
      assertThat(Dictionary.of(dataset).entries())
          .extracting(entry -> entry.column().name())
          .isEqualTo(dataset.columns().stream().map(Column::name).toList());
      assertThat(Dictionary.of(dataset).entries())
          .filteredOn(entry -> !entry.column().cells().required())
          .isNotEmpty()
          .allSatisfy(entry -> assertThat(entry.meaning()).containsIgnoringCase("empty"));
    }
  }

  @Test
  void whereADescriptionIsSilentTheSourceIs() {
    assertThat(entry("deployments", "start_precision").meaning())
        .isEqualTo("How exactly the date is known. Empty where the source does not say.");
    assertThat(entry("deployments", "quote").meaning())
        .isEqualTo("The verbatim words of the article that carry the figure.");
  }

  @Test
  void examplesAreCells() {
    assertThat(entry("deployments", "sender").example()).isEqualTo("Czechia");
    assertThat(entry("deployments", "sender_code").example()).isEqualTo("CZE");
    assertThat(entry("deployments", "count").example()).isEqualTo(new BigDecimal("150"));
    assertThat(entry("deployments", "count_low").example()).isNull();
    assertThat(entry("deployments", "mandate_days").example()).isEqualTo(180L);
    assertThat(entry("deployments", "start_latest").example())
        .isEqualTo(LocalDate.parse("2021-11-13"));
    assertThat(entry("deployments", "quote").example()).isNull();
  }

  @Test
  void theKeyIsTheOnlyColumnWithoutRepeats() {
    for (Dataset dataset : datasets.all()) {
      assertThat(Dictionary.of(dataset).entries())
          .filteredOn(entry -> entry.column().cells().unique())
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.column().name()).isEqualTo(Dictionary.KEY);
                assertThat(entry.column().cells().required()).isTrue();
              });
    }
  }

  @Test
  void whatAFieldDemandsHoldsOfItsColumns() {
    assertThat(entry("deployments", "count_qualifier").column().cells().required()).isTrue();
    // Words such as "several hundred" name no figure.
    assertThat(entry("deployments", "count").column().cells().required()).isFalse();
    assertThat(entry("deployments", "count_high").column().cells().constraints().minimum())
        .isEqualTo(BigDecimal.ZERO);
    assertThat(entry("deployments", "status").column().cells().categories())
        .map(Category::value)
        .contains("in_place", "other", "not_stated");
    assertThat(entry("sanctions_rounds", "measures").column().cells().several()).isTrue();
    assertThat(entry("sanctions_rounds", "target").column().cells().required()).isTrue();
    assertThat(entry("sanctions_rounds", "target_code").column().cells().required()).isFalse();
  }

  @Test
  void everyCodeIsAsItsColumnSays() {
    var cells = entry("deployments", "sender_code").column().cells();

    for (Actor actor : Gazetteer.load().actors()) {
      assertThat(cells.allowing(actor.code())).as(actor.code()).isEqualTo(cells);
    }
  }
}
