/**
 * The field types: how a value is read from the wire, checked, written back and flattened to
 * columns.
 */
@NullMarked
package io.factsheet.field;

import org.jspecify.annotations.NullMarked;
