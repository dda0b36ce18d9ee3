package io.factsheet.schema;

import io.factsheet.field.Category;
import io.factsheet.field.Constraints;
import io.factsheet.field.Evidence;
import io.factsheet.field.Field;
import io.factsheet.field.FieldType;
import io.factsheet.field.FieldTypes;
import io.factsheet.field.Past;
import io.factsheet.field.Sought;
import java.util.List;

/** The fields that facts of every dataset have beside their own: who said it, who extracted it. */
final class Envelope {
  /** Names who states the figure. */
  static final String CITED = "attributed_to";

  /** Fields that stand right behind the dataset's own. */
  final List<Field> attribution;

  /** Fields that stand behind quote, source and checks. */
  final List<Field> rest;

  /** Kept, but never exported. */
  final Field internalNotes;

  private final FieldTypes types;

  Envelope(FieldTypes types) {
    this.types = types;
    attribution =
        List.of(
            field(
                CITED,
                "text",
                "Said by",
                "Name and office of who states the figure, in the source's words. Empty where the"
                    + " article names nobody."),
            new Field(
                "attribution",
                type("category"),
                "Kind of speaker",
                "Who states the figure, seen from the event. Empty where nobody has judged it.",
                false,
                Evidence.NONE,
                Sought.ANYHOW,
                Constraints.NONE,
                Category.completed(
                    List.of(
                        new Category("acting_party", "One of those who do what the fact tells of."),
                        new Category("other_party", "Another state or body that takes part."),
                        new Category("opponent", "An adversary of the acting party."),
                        new Category("agency", "A news agency or another medium."),
                        new Category("ngo", "A humanitarian or other non-governmental group."),
                        new Category("article_itself", "The article states it in its own voice."),
                        new Category("unnamed", "Somebody whom the article does not name."))),
                Past.NONE,
                null),
            field(
                "attributed_via",
                "text",
                "Said through",
                "The medium through which it was said, where not the article itself: a tweet, a"
                    + " news agency. Empty where none is named."),
            field(
                "stated_on",
                "date",
                "Said on",
                "When it was said. Empty where the article does not tell."));
    rest =
        List.of(
            field(
                "event_id",
                "text",
                "Event",
                "Rows of one event share this name. Empty where nobody has grouped it."),
            field(
                "part_of",
                "text",
                "Part of",
                "The fact_id of the fact whose figure contains this one. Empty where none is"
                    + " known."),
            field("notes", "text", "Notes", "Remarks for readers. Empty where there are none."),
            field(
                "extracted_by",
                "text",
                "Extracted by",
                "The role or model that read the fact from the article. Empty where not told."),
            field(
                "extractor_version",
                "text",
                "Extractor version",
                "The version of the model or of its instructions. Empty for people."));
    internalNotes =
        field("internal_notes", "text", "Internal notes", "For the desk; never exported.");
  }

  private Field field(String name, String type, String title, String description) {
    return new Field(
        name,
        type(type),
        title,
        description,
        false,
        Evidence.NONE,
        Sought.ANYHOW,
        Constraints.NONE,
        List.of(),
        Past.NONE,
        null);
  }

  private FieldType type(String name) {
    return types.named(name).orElseThrow();
  }
}
