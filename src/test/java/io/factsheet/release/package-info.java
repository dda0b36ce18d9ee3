@NullMarked
package io.factsheet.release;

import org.jspecify.annotations.NullMarked;
