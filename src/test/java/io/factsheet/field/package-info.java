/** Field types by their cases. */
@NullMarked
package io.factsheet.field;

import org.jspecify.annotations.NullMarked;
