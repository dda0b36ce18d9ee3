/** The packaged jar, used as an operator uses it. */
@NullMarked
package io.factsheet.cli;

import org.jspecify.annotations.NullMarked;
