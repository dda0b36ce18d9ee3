package io.factsheet.field;

import com.google.re2j.Pattern;
import io.factsheet.model.Findings;
import io.factsheet.model.Rule;
import io.factsheet.model.WebAddress;

/** An absolute address of the web (RFC 3986, http or https), kept as written. */
final class UrlType extends WordsType {
  private static final String FORM = "an http or https address";

  UrlType() {
    super("url", FORM);
  }

  /** The pattern of web addresses where the field has none of its own. */
  @Override
  Cells cells(Field field) {
    Constraints own = field.constraints().ofText();
    return Cells.of(field)
        .within(
            own.pattern() == null
                ? new Constraints(
                    own.minLength(),
                    own.maxLength(),
                    null,
                    null,
                    Pattern.compile(WebAddress.PATTERN))
                : own);
  }

  @Override
  void check(String text, Field field, Findings findings) {
    if (WebAddress.is(text)) {
      TextType.checkConstraints(text, field, findings);
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

  @Override
  public JsonSchema accepted(Field field) {
    return TextSchema.accepted(field.constraints())
        .also(JsonSchema.any().with("pattern", "^" + WebAddress.PATTERN));
  }

  @Override
  public JsonSchema extracted(Field field) {
    String limits = ConstraintWords.ofText(field.constraints());
    return TextSchema.words()
        .described(("Give the whole address, with https:// before it. " + limits).strip());
  }
}
