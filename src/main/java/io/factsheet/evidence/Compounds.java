package io.factsheet.evidence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers that a language writes as one word, such as the German "zweihundertfünfzig". */
interface Compounds {

  /** The number that token i is, or null. */
  @Nullable Found at(Tokens t, int i);

  /**
   * A number in one word.
   *
   * @param ordinal whether it numbers, as "einundzwanzigste"
   * @param scale what its last part multiplies by: a thousand of "dreitausend"
   */
  record Found(BigDecimal value, boolean ordinal, @Nullable BigDecimal scale) {}
}
