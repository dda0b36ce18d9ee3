package io.factsheet.store;

import io.factsheet.model.Review;
import org.jspecify.annotations.Nullable;

/**
 * How editors regard a fact.
 *
 * @param preferred whether this is the one row to count of its event; null where nobody has chosen
 * @param withdrawn whether it was retracted: no release holds it
 */
public record Standing(Review review, @Nullable Boolean preferred, boolean withdrawn) {
  static final Standing UNREVIEWED = new Standing(Review.UNREVIEWED, null, false);

  Standing reviewed(Review other) {
    return new Standing(other, preferred, withdrawn);
  }

  Standing preferred(@Nullable Boolean other) {
    return new Standing(review, other, withdrawn);
  }

  Standing withdrawn(boolean other) {
    return new Standing(review, preferred, other);
  }
}
