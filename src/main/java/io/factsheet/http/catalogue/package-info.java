/** What there is to be had: datasets, their releases, and single facts with their evidence. */
@NullMarked
package io.factsheet.http.catalogue;

import org.jspecify.annotations.NullMarked;
