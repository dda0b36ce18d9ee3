package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;
import io.factsheet.evidence.Question;
import io.factsheet.gazetteer.Actor;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Findings;
import io.factsheet.model.JsonCell;
import io.factsheet.model.Rule;
import io.factsheet.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A country, or any actor: a country, an organisation, or a name without a code.
 *
 * <p>On the wire a code, a name, or an object {@code {code, name}}. A known name gets its code, and
 * a known code the name of the gazetteer, so that one actor has one spelling in a column.
 */
final class ActorType implements FieldType {
  private static final Set<String> KEYS = Set.of("code", "name");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
  private static final String ANY_CODE = "[A-Z][A-Z0-9]*";

  private final Gazetteer gazetteer;
  private final boolean countriesOnly;

  private ActorType(Gazetteer gazetteer, boolean countriesOnly) {
    this.gazetteer = gazetteer;
    this.countriesOnly = countriesOnly;
  }

  static ActorType country(Gazetteer gazetteer) {
    return new ActorType(gazetteer, true);
  }

  static ActorType actor(Gazetteer gazetteer) {
    return new ActorType(gazetteer, false);
  }

  @Override
  public String name() {
    return countriesOnly ? "country" : "actor";
  }

  private String form() {
    return countriesOnly
        ? "a country's ISO 3166-1 alpha-3 code or name"
        : "a code or name of a country or organisation";
  }

  @Override
  public List<Column> columns(Field field) {
    Cells filled = Cells.of(field);
    return List.of(
        Columns.main(field, Column.Kind.TEXT, filled),
        Columns.technical(
                field,
                "code",
                "code",
                countriesOnly
                    ? "ISO 3166-1 alpha-3."
                    : "ISO 3166-1 alpha-3 of a country, or the organisation's code; empty for a"
                        + " name without a code.",
                Column.Kind.TEXT)
            .with(countriesOnly ? filled.like(CODE.pattern()) : Cells.ANY.like(ANY_CODE)));
  }

  @Override
  public @Nullable Value read(JsonNode wire, Field field, Findings findings) {
    String place = field.name();
    if (wire.isTextual()) {
      return ofWords(wire.textValue().strip(), place, findings);
    }
    if (!wire.isObject()) {
      Wire.wrongForm(wire, place, form(), findings);
      return null;
    }
    if (!Wire.hasOnly(wire, KEYS, place, findings)) {
      return null;
    }
    JsonNode code = wire.get("code");
    JsonNode name = wire.get("name");
    if (Wire.isEmpty(code) && Wire.isEmpty(name)) {
      Wire.wrongForm(wire, place, form(), findings);
      return null;
    }
    if (Wire.isEmpty(code)) {
      String words = Wire.text(name, place + ".name", form(), findings);
      return words == null ? null : ofWords(words, place, findings);
    }
    String codeText = Wire.text(code, place + ".code", form(), findings);
    if (codeText == null) {
      return null;
    }
    Optional<Actor> known = byCode(codeText);
    if (known.isEmpty()) {
      unknownCode(codeText, place, findings);
      return null;
    }
    if (!Wire.isEmpty(name) && !means(name.asText(), known.get())) {
      findings.add(
          Rule.ACTOR_CODE_NAME,
          place,
          name.asText(),
          known.get().name(),
          "The code " + codeText + " means " + known.get().name() + ", the name does not.",
          "Leave one of them out, or make them agree.");
      return null;
    }
    return value(known.get());
  }

  private boolean means(String name, Actor actor) {
    return gazetteer
        .actorNamed(name)
        .filter(found -> found.code().equals(actor.code()))
        .isPresent();
  }

  private Optional<Actor> byCode(String code) {
    return gazetteer.actor(code).filter(this::fits);
  }

  private boolean fits(Actor actor) {
    return !countriesOnly || actor.kind() == Actor.Kind.COUNTRY;
  }

  private @Nullable Value ofWords(String words, String place, Findings findings) {
    Optional<Actor> known = byCode(words).or(() -> gazetteer.actorNamed(words).filter(this::fits));
    if (known.isPresent()) {
      return value(known.get());
    }
    if (countriesOnly || CODE.matcher(words).matches()) {
      unknownCode(words, place, findings);
      return null;
    }
    return new Value.Actor(null, words);
  }

  private void unknownCode(String found, String place, Findings findings) {
    findings.add(
        Rule.ACTOR_UNKNOWN_CODE,
        place,
        found,
        form(),
        "\"" + found + "\" is not " + form() + ".",
        countriesOnly
            ? "Use the three-letter code in capitals, such as POL."
            : "Use the code in capitals, such as POL or NATO, or the name as the source has it.");
  }

  private static Value value(Actor actor) {
    return new Value.Actor(actor.code(), actor.name());
  }

  @Override
  public void check(Value value, Field field, Findings findings) {
    Value.Actor actor = (Value.Actor) value;
    if (actor.code() == null) {
      findings.add(
          Rule.ACTOR_WITHOUT_CODE,
          field.name(),
          actor.name(),
          "a country or organisation with a code",
          "No code is known for \"" + actor.name() + "\".",
          "Nothing, where the source names it just so; else give the code.");
    }
  }

  @Override
  public JsonNode write(Value value) {
    Value.Actor actor = (Value.Actor) value;
    ObjectNode object = Wire.NODES.objectNode();
    Wire.putText(object, "code", actor.code());
    object.put("name", actor.name());
    return object;
  }

  @Override
  public String identity(Value value) {
    Value.Actor actor = (Value.Actor) value;
    return actor.code() == null ? actor.name() : actor.code();
  }

  @Override
  public Question question(Value value, Field field, @Nullable String unit) {
    return new Question.Actors(field.name(), List.of((Value.Actor) value), field.sought().role());
  }

  @Override
  public JsonSchema accepted(Field field) {
    return ActorSchema.REF;
  }

  @Override
  public JsonSchema extracted(Field field) {
    return TextSchema.words()
        .described(
            countriesOnly
                ? "Give the ISO 3166-1 alpha-3 code, as in POL."
                : "Give a country's ISO 3166-1 alpha-3 code, as in POL, and for all others the name"
                    + " as the article has it, as in NATO or Western allies.");
  }

  @Override
  public Map<String, JsonSchema> definitions() {
    return ActorSchema.definitions();
  }

  @Override
  public List<JsonCell> stored() {
    return List.of(JsonCell.at("name"), JsonCell.at("code"));
  }

  @Override
  public void flatten(Value value, List<@Nullable Object> cells) {
    Value.Actor actor = (Value.Actor) value;
    cells.add(actor.name());
    cells.add(actor.code());
  }
}
