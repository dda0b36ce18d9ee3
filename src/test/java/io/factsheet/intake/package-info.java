/** Reading of submissions and sources. */
@NullMarked
package io.factsheet.intake;

import org.jspecify.annotations.NullMarked;
