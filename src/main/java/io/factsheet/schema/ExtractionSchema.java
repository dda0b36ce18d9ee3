package io.factsheet.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Field;
import io.factsheet.field.JsonSchema;

/**
 * The JSON Schema of what a language model is to answer when it is given one article: an object
 * with a list of facts, which is a submission as it stands.
 *
 * <p>It keeps to the words that strict structured output takes everywhere: {@code type}, {@code
 * properties}, {@code required}, {@code additionalProperties}, {@code items}, {@code enum}, {@code
 * anyOf} and {@code description}. By what OpenAI, Anthropic and Google document of theirs, the root
 * is an object and no alternative; every object is closed and demands all its properties, so that
 * what the article does not say is null; null is a type beside another, or an alternative, and
 * never a value of an enum; there are no references, and no limits on lengths, numbers, lists or
 * patterns, which descriptions tell instead; alternatives and types with null are few (one provider
 * takes 16), so lists are empty and categories {@code not_stated} where others are null. Objects
 * are alternatives to one another in figures only, where they hold the model to what words can say.
 *
 * <p>A quote comes before what is read from it, as models write in the order of the schema. Left
 * out of the envelope is what the article does not tell: ids and offsets, what the desk decides
 * (event, remarks), and the model's own name and version, which the pipeline knows better.
 */
final class ExtractionSchema {
  private static final String HOW =
      "The facts of this kind that the article states, one item for each claim; where two speakers"
          + " give different figures, one for each. [] where it states none. Take every value from"
          + " the article's words alone, never from what you know, and compute nothing. Where a"
          + " description says empty, give null, [] or not_stated, whichever the property has.";

  private ExtractionSchema() {}

  static ObjectNode of(Dataset dataset) {
    Descriptor descriptor = dataset.descriptor();
    return JsonSchema.object()
        .requiring("facts", JsonSchema.array(fact(dataset)).described(HOW))
        .described(descriptor.title() + ": " + descriptor.description())
        .json();
  }

  private static JsonSchema fact(Dataset dataset) {
    JsonSchema fact = FrameSchema.extracted(JsonSchema.object());
    for (Field field : dataset.toldByArticle()) {
      fact = fact.requiring(field.name(), property(field));
    }
    return fact;
  }

  private static JsonSchema property(Field field) {
    JsonSchema form = field.type().extracted(field);
    String guidance = Guidance.ofExtraction(field, form);
    return (field.required() ? form : optional(form.described(""))).described(guidance);
  }

  /** An empty list says the same as null, and every category field has {@code not_stated}. */
  private static JsonSchema optional(JsonSchema form) {
    boolean saysNothing = form.json().has("items") || form.json().has("enum");
    return saysNothing ? form : form.orNull();
  }
}
