@NullMarked
package io.factsheet.refresh;

import org.jspecify.annotations.NullMarked;
