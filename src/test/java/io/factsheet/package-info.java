/** Tests of the whole, and what tests of several packages share. */
@NullMarked
package io.factsheet;

import org.jspecify.annotations.NullMarked;
