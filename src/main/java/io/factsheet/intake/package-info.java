/** Bytes of a submission to a stream of facts and sources, each with its place in the file. */
@NullMarked
package io.factsheet.intake;

import org.jspecify.annotations.NullMarked;
