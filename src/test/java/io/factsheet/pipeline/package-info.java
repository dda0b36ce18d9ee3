/** The way from submission to release, on real stores and folders. */
@NullMarked
package io.factsheet.pipeline;

import org.jspecify.annotations.NullMarked;
