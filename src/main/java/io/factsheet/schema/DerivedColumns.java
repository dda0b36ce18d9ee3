package io.factsheet.schema;

import io.factsheet.field.Category;
import io.factsheet.field.Cells;
import io.factsheet.field.Column;
import io.factsheet.field.Column.Kind;
import io.factsheet.model.Agreement;
import io.factsheet.model.Happened;
import io.factsheet.model.Identifier;
import io.factsheet.model.QuoteMatch;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.Review;
import io.factsheet.model.WebAddress;
import io.factsheet.model.WordsCheck;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The columns that every dataset has and no field fills, in groups by where they stand. */
final class DerivedColumns {
  private static final Cells ID = Cells.REQUIRED.like(Identifier.PATTERN);
  private static final Cells NUMBERED = Cells.REQUIRED.from(1);

  static final List<Part> IDENTITY =
      List.of(
          text(
              Dictionary.KEY,
              "Fact",
              "The fact's name for good: it stays when the fact is corrected.",
              ID.distinct(),
              fact -> fact.fact().id()));

  static final List<Part> HAPPENED =
      List.of(
          text(
              "happened",
              "Happened",
              "Whether what the row tells of had taken place, as the source has it. Filter for yes"
                  + " before adding up.",
              among(Happened.values(), Happened::code, DerivedColumns::meaning),
              fact -> fact.happened().code()));

  static final List<Part> QUOTE =
      List.of(
          text(
              "quote",
              "Quote",
              "The verbatim words of the article that carry the figure.",
              Cells.REQUIRED,
              fact -> fact.fact().quote().text()));

  static final List<Part> SOURCE =
      List.of(
          text("source_id", "Source", "The article; see Sources.", ID, fact -> fact.source().id()),
          text(
              "source_title",
              "Article title",
              "The headline of the article. Empty where not known.",
              Cells.ANY,
              fact -> fact.source().title()),
          text(
              "source_publisher",
              "Publisher",
              "Who published the article. Empty where not known.",
              Cells.ANY,
              fact -> fact.source().publisher()),
          part(
              "source_published_on",
              "Published on",
              "When the article was published; Sources says what the date rests on. Empty where"
                  + " not known.",
              Kind.DATE,
              Cells.ANY,
              fact -> fact.source().publishedOn()),
          text(
              "source_url",
              "Article URL",
              "Where the article stands on the web. Empty where not known.",
              Cells.ANY.like(WebAddress.PATTERN),
              fact -> fact.source().url()));

  static final List<Part> CHECKS =
      List.of(
          text(
              "words_check",
              "Words check",
              "What the quoted words say of the row. It is a check of words, not of truth.",
              among(WordsCheck.values(), WordsCheck::code, DerivedColumns::meaning),
              fact -> fact.wordsCheck().code()),
          text(
              "words_check_notes",
              "Words check notes",
              "The doubts, field by field. Empty where there are none.",
              Cells.ANY,
              ReleasedFact::wordsCheckNotes),
          text(
              "review",
              "Review",
              "What an editor has said of the row.",
              among(Review.values(), Review::code, DerivedColumns::meaning),
              fact -> fact.review().code()),
          part(
              "origins_agreeing",
              "Origins agreeing",
              "How many others who are cited, or who publish, give a figure of the same thing that"
                  + " fits this one. Empty where the figure has no bounds to compare.",
              Kind.INTEGER,
              Cells.ANY.from(0),
              fact -> count(fact, Agreement::agreeing)),
          part(
              "origins_disagreeing",
              "Origins disagreeing",
              "How many others give figures of the same thing, none of which fits this one. Empty"
                  + " where the figure has no bounds to compare.",
              Kind.INTEGER,
              Cells.ANY.from(0),
              fact -> count(fact, Agreement::disagreeing)),
          part(
              "preferred",
              "Preferred",
              "true for the one row of its event that should be counted. Empty where nobody has"
                  + " chosen.",
              Kind.BOOLEAN,
              Cells.ANY,
              ReleasedFact::preferred));

  static final List<Part> HISTORY =
      List.of(
          text(
              "quote_match",
              "Quote match",
              "How the quote stands in the article.",
              among(QuoteMatch.values(), QuoteMatch::code, DerivedColumns::meaning),
              fact -> fact.quoteMatch().code()),
          part(
              "quote_start",
              "Quote start",
              "Where the quote begins in the article's text, in characters (Unicode code points)"
                  + " from 0.",
              Kind.INTEGER,
              Cells.REQUIRED.from(0),
              fact -> (long) fact.quoteStart()),
          part(
              "revision",
              "Revision",
              "The version of the row, from 1.",
              Kind.INTEGER,
              NUMBERED,
              fact -> (long) fact.revision()),
          part(
              "first_release",
              "First release",
              "The release that first held the row.",
              Kind.INTEGER,
              NUMBERED,
              fact -> (long) fact.firstRelease()),
          part(
              "changed_in_release",
              "Changed in release",
              "The release that first held this version of the row.",
              Kind.INTEGER,
              NUMBERED,
              fact -> (long) fact.changedInRelease()));

  private DerivedColumns() {}

  private static Part text(
      String name,
      String title,
      String description,
      Cells cells,
      Function<ReleasedFact, @Nullable Object> cell) {
    return part(name, title, description, Kind.TEXT, cells, cell);
  }

  private static Part part(
      String name,
      String title,
      String description,
      Kind kind,
      Cells cells,
      Function<ReleasedFact, @Nullable Object> cell) {
    return new DerivedPart(new Column(name, title, description, kind, false, cells), cell);
  }

  private static <E> Cells among(
      E[] values, Function<E, String> code, Function<E, String> meaning) {
    return Cells.REQUIRED.among(Category.ofAll(values, code, meaning));
  }

  private static String meaning(Happened happened) {
    return switch (happened) {
      case YES -> "It had taken place, or was taking place.";
      case NO -> "It had not: it was planned, offered or threatened.";
      case UNCLEAR -> "The source does not tell, or what it tells leaves it open.";
    };
  }

  private static String meaning(WordsCheck check) {
    return switch (check) {
      case SUPPORTED -> "They bear out every checked field.";
      case PARTLY -> "They bear it out with a doubt; see the notes.";
      case UNCHECKED -> "No field was held against them.";
      case VOUCHED -> "An editor took a field on reason.";
    };
  }

  private static String meaning(Review review) {
    return switch (review) {
      case UNREVIEWED -> "No editor has looked at it yet.";
      case CHECKED -> "An editor has held it against the article.";
      case DISPUTED -> "An editor doubts it.";
    };
  }

  private static String meaning(QuoteMatch match) {
    return switch (match) {
      case EXACT -> "To the letter.";
      case NORMALIZED -> "But for spacing and typography.";
    };
  }

  private static @Nullable Object count(ReleasedFact fact, ToLongFunction<Agreement> origins) {
    Agreement agreement = fact.agreement();
    return agreement == null ? null : (Object) origins.applyAsLong(agreement);
  }
}
