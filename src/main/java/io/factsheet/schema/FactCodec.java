package io.factsheet.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Field;
import io.factsheet.model.Fact;
import io.factsheet.model.Finding;
import io.factsheet.model.Findings;
import io.factsheet.model.Quote;
import io.factsheet.model.Severity;
import io.factsheet.model.Value;
import java.util.List;
import java.util.Objects;

/**
 * The canonical JSON of a fact, as it is stored: the wire form with every value in one spelling and
 * its keys in one order, without anything derived. Equal facts have equal canonical JSON.
 */
public final class FactCodec {
  private final Dataset dataset;
  private final FactReader reader;

  public FactCodec(Dataset dataset) {
    this.dataset = dataset;
    this.reader = new FactReader(dataset);
  }

  public ObjectNode write(Fact fact) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("fact_id", fact.id());
    for (Field field : dataset.fields()) {
      Value value = fact.values().get(field.name());
      if (value != null) {
        object.set(field.name(), field.type().write(value));
      }
    }
    object.put("source_id", fact.sourceId());
    object.put("quote", fact.quote().text());
    if (fact.quote().start() != null) {
      object.put("quote_start", fact.quote().start());
    }
    if (!fact.context().isEmpty()) {
      object.set("context", writeContext(fact.context()));
    }
    return object;
  }

  /**
   * Reads canonical JSON, or a line of our own exports: what is derived there is passed over, and
   * so is the value of a field that was given up; one that its field no longer permits is kept.
   *
   * @throws IllegalArgumentException where it is neither, or where anything of it would be lost
   */
  public Fact read(ObjectNode canonical) {
    Findings findings = new Findings();
    Draft draft = reader.read(canonical, findings);
    for (Finding finding : findings.toList()) {
      if (!isOfThePast(finding)) {
        throw new IllegalArgumentException(
            "no fact of " + dataset.name() + ", " + finding.message() + " " + canonical);
      }
    }
    if (draft.id() == null || draft.sourceId() == null || draft.quote() == null) {
      throw new IllegalArgumentException("no fact of " + dataset.name() + ": " + canonical);
    }
    return new Fact(
        dataset.name(),
        Objects.requireNonNull(draft.id()),
        Objects.requireNonNull(draft.sourceId()),
        Objects.requireNonNull(draft.quote()),
        draft.context(),
        draft.values());
  }

  /** A field may have been given up, or become required, since the fact was stored. */
  private boolean isOfThePast(Finding finding) {
    return switch (finding.rule()) {
      case FIELD_UNKNOWN ->
          dataset.descriptor().removed().contains(Objects.requireNonNull(finding.field()));
      case FIELD_REQUIRED -> dataset.input(Objects.requireNonNull(finding.field())).isPresent();
      default -> finding.severity() == Severity.WARNING;
    };
  }

  static JsonNode writeContext(List<Quote> context) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Quote quote : context) {
      if (quote.start() == null) {
        array.add(quote.text());
      } else {
        array.addObject().put("quote", quote.text()).put("start", quote.start());
      }
    }
    return array;
  }
}
