/**
 * What words say: pure functions from the text of a quote to the numbers, money, dates and actors
 * it mentions, and from those to a verdict on each field of a fact.
 */
@NullMarked
package io.factsheet.evidence;

import org.jspecify.annotations.NullMarked;
