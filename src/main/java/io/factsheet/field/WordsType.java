package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import io.factsheet.model.Findings;
import io.factsheet.model.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What text, url and category have in common: one column of words. White space around them is not
 * theirs.
 */
abstract class WordsType implements FieldType {
  private final String name;
  private final String form;

  /**
   * @param form what is expected, for findings
   */
  WordsType(String name, String form) {
    this.name = name;
    this.form = form;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final List<Column> columns(Field field) {
    return List.of(Columns.main(field, Column.Kind.TEXT, cells(field)));
  }

  /** What holds of the column's cells. */
  abstract Cells cells(Field field);

  @Override
  public final @Nullable Value read(JsonNode wire, Field field, Findings findings) {
    String text = Wire.text(wire, field.name(), form, findings);
    return text == null ? null : new Value.Text(text);
  }

  @Override
  public final void check(Value value, Field field, Findings findings) {
    check(((Value.Text) value).text(), field, findings);
  }

  abstract void check(String text, Field field, Findings findings);

  @Override
  public final JsonNode write(Value value) {
    return Wire.NODES.textNode(((Value.Text) value).text());
  }

  @Override
  public final void flatten(Value value, List<@Nullable Object> cells) {
    cells.add(((Value.Text) value).text());
  }
}
