/** Feeds: the places that facts are pulled from, and how they are laid out. */
@NullMarked
package io.factsheet.refresh;

import org.jspecify.annotations.NullMarked;
