/**
 * The API: a thin door onto the pipeline. What is the same for all of it lies here, each kind of
 * call in a package of its own.
 */
@NullMarked
package io.factsheet.http;

import org.jspecify.annotations.NullMarked;
