/** Descriptors and what they make of facts. */
@NullMarked
package io.factsheet.schema;

import org.jspecify.annotations.NullMarked;
