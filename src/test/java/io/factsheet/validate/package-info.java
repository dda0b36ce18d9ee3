/** Validation of whole facts by their cases. */
@NullMarked
package io.factsheet.validate;

import org.jspecify.annotations.NullMarked;
