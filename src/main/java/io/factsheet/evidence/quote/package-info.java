/**
 * Where the words of a quote stand in the text of its source, to the letter or but for spacing and
 * typography. Pure functions, linear in the length of text and quote, also for hostile text.
 */
@NullMarked
package io.factsheet.evidence.quote;

import org.jspecify.annotations.NullMarked;
