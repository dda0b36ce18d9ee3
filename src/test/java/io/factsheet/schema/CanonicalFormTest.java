package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.PlainValidator;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Fact;
import io.factsheet.model.Quote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Dataset dataset =
      Datasets.load(new FieldTypes(Gazetteer.load()), PlainValidator.create(), null)
          .named("aid_pledges")
          .orElseThrow();
  private final CanonicalForm form = new CanonicalForm(dataset);

  CanonicalFormTest() throws IOException {}

  private Fact fact(String wire) throws IOException {
    return new FactCodec(dataset).read((ObjectNode) JSON.readTree(wire));
  }

  @Test
  void factsThatSayTheSameHaveTheSameText() throws IOException {
    Fact one =
        fact(
            """
            {"fact_id": "f1", "source_id": "s1", "quote": "530,000 euros", "donor": "CZE",
             "recipient": "LTU", "amount": {"value": 530000, "currency": "EUR"},
             "aid_type": "money", "stage": "pledged"}
            """);
    Fact same =
        fact(
            """
            {"stage": "pledged", "amount": {"currency": "EUR", "value": 530000.00},
             "recipient": "LTU", "donor": "Czechia", "aid_type": "money", "quote_start": 31,
             "quote": "530,000 euros", "source_id": "s1", "fact_id": "f1", "notes": null,
             "internal_notes": "Ask the ministry."}
            """);
    assertThat(form.write(same)).isEqualTo(form.write(one));
    assertThat(CanonicalForm.internalNotes(same)).isEqualTo("Ask the ministry.");
    assertThat(CanonicalForm.internalNotes(one)).isNull();
  }

  @Test
  void theTextIsPlainSortedJson() throws IOException {
    Fact fact =
        fact(
            """
            {"fact_id": "f1", "source_id": "s1", "quote": "530,000 euros", "donor": "CZE",
             "recipient": "LTU", "amount": {"value": 530000, "currency": "EUR"},
             "aid_type": "money", "stage": "pledged"}
            """);
    assertThat(form.write(fact)).contains(":530000").doesNotContain("E+");
    List<String> keys = new ArrayList<>();
    JSON.readTree(form.write(fact)).fieldNames().forEachRemaining(keys::add);
    assertThat(keys).isSorted().hasSize(8);
  }

  @Test
  void whatWasWrittenReadsAsTheSameFact() throws IOException {
    Fact fact =
        fact(
            """
            {"fact_id": "f1", "source_id": "s1", "quote": "530,000 euros", "quote_start": 31,
             "context": ["help secure its border"], "donor": "CZE", "recipient": "LTU",
             "amount": {"value": 530000.5, "currency": "EUR", "qualifier": "about"},
             "aid_type": "money", "stage": "pledged", "purpose": "border"}
            """);
    assertThat(form.read(form.write(fact), 31)).isEqualTo(fact);
    assertThat(form.read(form.write(fact), 7).quote()).isEqualTo(new Quote("530,000 euros", 7));
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(() -> form.read("{", 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> form.read("[]", 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> form.read("{}", 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
