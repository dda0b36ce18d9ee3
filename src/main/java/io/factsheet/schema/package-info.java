/** Descriptors of datasets, the envelope that all share, and what both make of a fact's shape. */
@NullMarked
package io.factsheet.schema;

import org.jspecify.annotations.NullMarked;
