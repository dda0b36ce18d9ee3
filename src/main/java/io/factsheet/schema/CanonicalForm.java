package io.factsheet.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.Fact;
import io.factsheet.model.Quote;
import io.factsheet.model.Value;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says, as one text by which it is stored and compared: facts that say the same have
 * the same text.
 *
 * <p>It is the canonical JSON with sorted keys, so that a descriptor can change the order of its
 * fields, and without what is no part of the claim: internal notes, and where the quote stands,
 * which is found anew whenever the fact is held against its source.
 */
public final class CanonicalForm {
  private static final String NOTES = "internal_notes";
  private static final String START = "quote_start";
  private static final String EVENT = "event_id";
  private static final String QUOTE = "quote";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final FactCodec codec;

  public CanonicalForm(Dataset dataset) {
    this.codec = new FactCodec(dataset);
  }

  public String write(Fact fact) {
    TreeMap<String, JsonNode> sorted = new TreeMap<>();
    for (var property : codec.write(fact).properties()) {
      if (!property.getKey().equals(NOTES) && !property.getKey().equals(START)) {
        sorted.put(property.getKey(), property.getValue());
      }
    }
    try {
      return JSON.writeValueAsString(sorted);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can always be written", e);
    }
  }

  /**
   * What a dataset with a former descriptor wrote, as this one writes it.
   *
   * @throws IllegalArgumentException where it is something else, or where anything would be lost
   */
  public String restate(String canonical) {
    return write(read(canonical, 0));
  }

  /** The event that a fact is a row of, in what {@link #write} wrote; null where it has none. */
  public static @Nullable String event(String canonical) {
    try {
      return JSON.readTree(canonical).path(EVENT).textValue();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + canonical, e);
    }
  }

  /** Whether two facts have the same quote, and the same in a field. */
  public static boolean areSame(String field, String one, String other) {
    try {
      JsonNode first = JSON.readTree(one);
      JsonNode second = JSON.readTree(other);
      return first.path(QUOTE).equals(second.path(QUOTE))
          && first.path(field).equals(second.path(field));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + one + " or " + other, e);
    }
  }

  /** What {@link #write} leaves out because it is for the desk only. */
  public static @Nullable String internalNotes(Fact fact) {
    return fact.values().get(NOTES) instanceof Value.Text notes ? notes.text() : null;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param quoteStart where the quote stands in its source, in Unicode code points
   * @throws IllegalArgumentException where it is something else
   */
  public Fact read(String canonical, int quoteStart) {
    try {
      if (JSON.readTree(canonical) instanceof ObjectNode object) {
        Fact fact = codec.read(object);
        return new Fact(
            fact.dataset(),
            fact.id(),
            fact.sourceId(),
            new Quote(fact.quote().text(), quoteStart),
            fact.context(),
            fact.values());
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + canonical, e);
    }
    throw new IllegalArgumentException("no JSON object: " + canonical);
  }
}
