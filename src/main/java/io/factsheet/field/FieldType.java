package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import io.factsheet.evidence.Question;
import io.factsheet.model.Findings;
import io.factsheet.model.JsonCell;
import io.factsheet.model.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are read, checked, written and flattened.
 *
 * <p>Reading and checking are apart so that a stored value can still be read where its descriptor
 * has since become stricter.
 */
public interface FieldType {

  /** The name in descriptors, as in {@code quantity} or {@code list of actor}. */
  String name();

  /** The columns a field of this type fills, in the order of {@link #flatten}. */
  List<Column> columns(Field field);

  /**
   * Reads a value from its wire form, which is neither JSON null nor missing.
   *
   * @return null where the form is wrong; a finding then says so
   */
  @Nullable Value read(JsonNode wire, Field field, Findings findings);

  /** Checks a value that could be read against the type's own rules and the field's constraints. */
  void check(Value value, Field field, Findings findings);

  /** The canonical wire form: {@link #read} of it is an equal value, without findings. */
  JsonNode write(Value value);

  /**
   * What makes it the same thing however it is worded: equal for values that name the same actor,
   * the same days or the same figure.
   */
  default String identity(Value value) {
    return write(value).toString();
  }

  /**
   * What the quoted words are asked about a value that {@link #check} passes; null for a type that
   * they are not asked about.
   *
   * @param unit what a figure is of in this fact; null where nothing says
   */
  default @Nullable Question question(Value value, Field field, @Nullable String unit) {
    return null;
  }

  /**
   * The JSON Schema of what {@link #read} takes and {@link #check} passes, as far as JSON Schema
   * can say it, for texts without white space around them. It may refer to {@link #definitions}.
   */
  JsonSchema accepted(Field field);

  /**
   * The JSON Schema of a value as a language model is to give it: the one form of several that
   * tells most, in the words of strict structured output ({@code ExtractionSchema} has them). A
   * description says what the field's own does not.
   */
  JsonSchema extracted(Field field);

  /** What {@link #accepted} refers to, by name. */
  default Map<String, JsonSchema> definitions() {
    return Map.of();
  }

  /** Where {@link #write} has the cell of each of {@link #columns}. */
  default List<JsonCell> stored() {
    return List.of(JsonCell.SELF);
  }

  /** Appends one cell for each of {@link #columns}; null is an empty cell. */
  void flatten(Value value, List<@Nullable Object> cells);
}
