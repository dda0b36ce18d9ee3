/** What editors do to single facts: correct, retract, review. */
@NullMarked
package io.factsheet.http.editing;

import org.jspecify.annotations.NullMarked;
