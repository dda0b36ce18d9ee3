package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import io.factsheet.model.Findings;
import io.factsheet.model.Rule;
import io.factsheet.model.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An absolute address of the web (RFC 3986, http or https), kept as written. */
final class UrlType implements FieldType {
  private static final String FORM = "an http or https address";

  @Override
  public String name() {
    return "url";
  }

  @Override
  public List<Column> columns(Field field) {
    return List.of(Columns.main(field, Column.Kind.TEXT));
  }

  @Override
  public @Nullable Value read(JsonNode wire, Field field, Findings findings) {
    String text = Wire.text(wire, field.name(), FORM, findings);
    return text == null ? null : new Value.Text(text);
  }

  @Override
  public void check(Value value, Field field, Findings findings) {
    String text = ((Value.Text) value).text();
    if (isUrl(text)) {
      TextType.checkText(text, field, findings);
    } else {
      findings.add(
          Rule.FIELD_TYPE,
          field.name(),
          text,
          FORM,
          "\"" + field.name() + "\" is no web address.",
          "Give the whole address, with https:// before it.");
    }
  }

  private static boolean isUrl(String text) {
    try {
      URI uri = new URI(text);
      return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
          && uri.getRawAuthority() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }

  @Override
  public JsonNode write(Value value) {
    return Wire.NODES.textNode(((Value.Text) value).text());
  }

  @Override
  public void flatten(Value value, List<@Nullable Object> cells) {
    cells.add(((Value.Text) value).text());
  }
}
