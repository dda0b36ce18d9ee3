package io.factsheet.schema;

import io.factsheet.field.JsonSchema;
import io.factsheet.field.Nothing;
import io.factsheet.model.Identifier;

/** The frame of a fact in JSON Schema: its identity, its source and its quotes. */
final class FrameSchema {
  private FrameSchema() {}

  static JsonSchema accepted(JsonSchema fact) {
    JsonSchema words = words().with("minLength", 1);
    JsonSchema offset =
        JsonSchema.type("integer").with("minimum", 0).with("maximum", Integer.MAX_VALUE);
    JsonSchema placed =
        JsonSchema.object()
            .requiring("quote", words)
            .allowing("start", Nothing.or(offset).described("Where it begins, as quote_start."));
    return fact.allowing(
            "fact_id",
            Nothing.or(words().with("pattern", "^" + Identifier.PATTERN + "$"))
                .described(
                    "The fact's name for good. Derived from source, quote and key where left out."))
        .requiring("source_id", words.described("The id of the article."))
        .requiring(
            "quote",
            words.described("The words of the article that carry the figure, as they stand there."))
        .allowing(
            "quote_start",
            Nothing.or(offset)
                .described(
                    "Where the quote begins in the article's text, in Unicode code points from 0."
                        + " Needed where it stands there more than once."))
        .allowing(
            "context",
            Nothing.or(JsonSchema.array(JsonSchema.anyOf(words, placed)))
                .described("Further words of the article that carry other fields."));
  }

  /**
   * Without {@code fact_id}, which is derived so that it stays when the article is read again, and
   * without offsets, which a model cannot count.
   */
  static JsonSchema extracted(JsonSchema fact) {
    return fact.requiring(
            "source_id", words().described("The id of the article, as it was given to you."))
        .requiring(
            "quote",
            words()
                .described(
                    "The words of the article that carry this fact, verbatim: one stretch, copied"
                        + " character for character, nothing left out, corrected or translated. A"
                        + " clause or a sentence, not the paragraph; long enough to stand in the"
                        + " article only once."))
        .requiring(
            "context",
            JsonSchema.array(words())
                .described(
                    "Further stretches of the same article, verbatim, that carry what the quote"
                        + " does not: who, where, when, who said it. Give [] where the quote carries"
                        + " all."));
  }

  private static JsonSchema words() {
    return JsonSchema.type("string");
  }
}
