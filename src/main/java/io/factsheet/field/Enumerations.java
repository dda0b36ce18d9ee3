package io.factsheet.field;

import io.factsheet.model.DateBasis;
import io.factsheet.model.Precision;
import io.factsheet.model.Qualifier;
import java.util.List;

/** The values that columns of figures and dates share, with their definitions. */
final class Enumerations {
  static final List<Category> QUALIFIERS =
      Category.ofAll(Qualifier.values(), Qualifier::code, Enumerations::meaning);
  static final List<Category> PRECISIONS =
      Category.ofAll(Precision.values(), Precision::code, Enumerations::meaning);
  static final List<Category> BASES =
      Category.ofAll(DateBasis.values(), DateBasis::code, Enumerations::meaning);

  private Enumerations() {}

  private static String meaning(Qualifier qualifier) {
    return switch (qualifier) {
      case PLAIN -> "The figure alone, as in “150”.";
      case ABOUT -> "Near the figure, as in “about 150”; no bound follows.";
      case AT_LEAST -> "The figure or more, as in “at least 150”.";
      case MORE_THAN -> "More than the figure, as in “over 150”.";
      case UP_TO -> "The figure or less, as in “up to 150”.";
      case LESS_THAN -> "Less than the figure, as in “fewer than 150”.";
      case RANGE -> "From one figure to another, as in “100 to 150”; see low and high.";
      case VAGUE -> "Words that name no figure, as in “several hundred”.";
      case NOT_STATED -> "The source gives no amount.";
    };
  }

  private static String meaning(Precision precision) {
    return switch (precision) {
      case DAY -> "One day.";
      case MONTH -> "One calendar month.";
      case YEAR -> "One calendar year.";
      case INTERVAL -> "Other days: all from the earliest to the latest are possible.";
    };
  }

  private static String meaning(DateBasis basis) {
    return switch (basis) {
      case STATED -> "The words name the date.";
      case RESOLVED ->
          "The words, such as “last week”, are counted from the article's published date.";
      case RESOLVED_FROM_INFERRED ->
          "So too, and the published date does not stand on the page but was inferred.";
    };
  }
}
