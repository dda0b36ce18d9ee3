/**
 * Makes numbered, immutable releases of datasets, keeps them in the exports folder, and finds them
 * again.
 *
 * <p>The database decides what is released: a release exists from the moment it is recorded there.
 * Its files are made before that, in a draft folder, and moved to their place after it; a process
 * that dies in between leaves work that {@link io.factsheet.release.Publisher#recover} finishes.
 */
@NullMarked
package io.factsheet.release;

import org.jspecify.annotations.NullMarked;
