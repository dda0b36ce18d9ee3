package io.factsheet.evidence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers that a language writes as one word, such as the German "zweihundertfünfzig". */
interface Compounds {

  /** The value of token i, or null where it is no such number. */
  @Nullable BigDecimal value(Tokens t, int i);
}
