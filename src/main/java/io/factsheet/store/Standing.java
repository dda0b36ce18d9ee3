package io.factsheet.store;

import io.factsheet.model.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How editors regard a fact.
 *
 * @param preferred whether this is the one row to count of its event; null where nobody has chosen
 * @param withdrawn whether it was retracted: no release holds it
 * @param vouches fields that are taken on reason
 */
public record Standing(
    Review review, @Nullable Boolean preferred, boolean withdrawn, List<Vouch> vouches) {
  static final Standing UNREVIEWED = new Standing(Review.UNREVIEWED, null, false);

  public Standing {
    vouches = List.copyOf(vouches);
  }

  /** Of a fact that nobody vouches for. */
  public Standing(Review review, @Nullable Boolean preferred, boolean withdrawn) {
    this(review, preferred, withdrawn, List.of());
  }

  Standing reviewed(Review other) {
    return new Standing(other, preferred, withdrawn, vouches);
  }

  Standing preferred(@Nullable Boolean other) {
    return new Standing(review, other, withdrawn, vouches);
  }

  Standing withdrawn(boolean other) {
    return new Standing(review, preferred, other, vouches);
  }

  /** With a vouch, in the place of an earlier one for the field. */
  Standing vouched(Vouch vouch) {
    List<Vouch> all = new ArrayList<>(vouches);
    all.removeIf(one -> one.field().equals(vouch.field()));
    all.add(vouch);
    return new Standing(review, preferred, withdrawn, all);
  }

  /** With those vouches only that still hold. */
  Standing vouchedWhere(Predicate<Vouch> holds) {
    return new Standing(review, preferred, withdrawn, vouches.stream().filter(holds).toList());
  }
}
