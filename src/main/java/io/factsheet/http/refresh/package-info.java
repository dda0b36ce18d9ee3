/** Feeds, and the runs that pull them. */
@NullMarked
package io.factsheet.http.refresh;

import org.jspecify.annotations.NullMarked;
