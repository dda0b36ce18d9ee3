package io.factsheet.schema;

import io.factsheet.field.Column;
import io.factsheet.field.Column.Kind;
import io.factsheet.model.ReleasedFact;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns that every dataset has and no field fills, in groups by where they stand. */
final class DerivedColumns {
  static final List<Part> IDENTITY =
      List.of(
          text(
              "fact_id",
              "Fact",
              "The fact's name for good: it stays when the fact is corrected.",
              fact -> fact.fact().id()));

  static final List<Part> HAPPENED =
      List.of(
          text(
              "happened",
              "Happened",
              "yes, no, or unclear: whether what the row tells of had taken place, as the source"
                  + " has it. Filter for yes before adding up.",
              fact -> fact.happened().code()));

  static final List<Part> QUOTE =
      List.of(
          text(
              "quote",
              "Quote",
              "The verbatim words of the article that carry the figure.",
              fact -> fact.fact().quote().text()));

  static final List<Part> SOURCE =
      List.of(
          text("source_id", "Source", "The article; see Sources.", fact -> fact.source().id()),
          text(
              "source_title",
              "Article title",
              "Empty where not known.",
              fact -> fact.source().title()),
          text(
              "source_publisher",
              "Publisher",
              "Who published the article. Empty where not known.",
              fact -> fact.source().publisher()),
          part(
              "source_published_on",
              "Published on",
              "When the article was published; Sources says what the date rests on. Empty where"
                  + " not known.",
              Kind.DATE,
              fact -> fact.source().publishedOn()),
          text("source_url", "Article URL", "Empty where not known.", fact -> fact.source().url()));

  static final List<Part> CHECKS =
      List.of(
          text(
              "words_check",
              "Words check",
              "What the quoted words say of the row: supported (they bear out every checked"
                  + " field), partly (with a doubt, see the notes), unchecked, or vouched (an"
                  + " editor took a field on reason). It is a check of words, not of truth.",
              fact -> fact.wordsCheck().code()),
          text(
              "words_check_notes",
              "Words check notes",
              "The doubts, field by field. Empty where there are none.",
              ReleasedFact::wordsCheckNotes),
          text(
              "review",
              "Review",
              "What an editor has said: unreviewed, checked or disputed.",
              fact -> fact.review().code()),
          part(
              "origins_agreeing",
              "Origins agreeing",
              "How many other origins give a figure that this one agrees with. Empty where the"
                  + " figure has no bounds to compare.",
              Kind.INTEGER,
              fact -> whole(fact.originsAgreeing())),
          part(
              "origins_disagreeing",
              "Origins disagreeing",
              "How many other origins give a figure that this one disagrees with. Empty where the"
                  + " figure has no bounds to compare.",
              Kind.INTEGER,
              fact -> whole(fact.originsDisagreeing())),
          part(
              "preferred",
              "Preferred",
              "true for the one row of its event that should be counted. Empty where nobody has"
                  + " chosen.",
              Kind.BOOLEAN,
              ReleasedFact::preferred));

  static final List<Part> HISTORY =
      List.of(
          text(
              "quote_match",
              "Quote match",
              "How the quote stands in the article: exact, or normalized (but for spacing and"
                  + " typography).",
              fact -> fact.quoteMatch().code()),
          part(
              "quote_start",
              "Quote start",
              "Where the quote begins in the article's text, in characters (Unicode code points)"
                  + " from 0.",
              Kind.INTEGER,
              fact -> (long) fact.quoteStart()),
          part(
              "revision",
              "Revision",
              "The version of the row, from 1.",
              Kind.INTEGER,
              fact -> (long) fact.revision()),
          part(
              "first_release",
              "First release",
              "The release that first held the row.",
              Kind.INTEGER,
              fact -> (long) fact.firstRelease()),
          part(
              "changed_in_release",
              "Changed in release",
              "The release that first held this version of the row.",
              Kind.INTEGER,
              fact -> (long) fact.changedInRelease()));

  private DerivedColumns() {}

  private static Part text(
      String name,
      String title,
      String description,
      Function<ReleasedFact, @Nullable Object> cell) {
    return part(name, title, description, Kind.TEXT, cell);
  }

  private static Part part(
      String name,
      String title,
      String description,
      Kind kind,
      Function<ReleasedFact, @Nullable Object> cell) {
    return new DerivedPart(new Column(name, title, description, kind, false), cell);
  }

  private static @Nullable Object whole(@Nullable Integer number) {
    return number == null ? null : (Object) number.longValue();
  }
}
