/** The command line: {@code serve}, {@code refresh}, {@code token}. */
@NullMarked
package io.factsheet.cli;

import org.jspecify.annotations.NullMarked;
