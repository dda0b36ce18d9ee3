@NullMarked
package io.factsheet.export;

import org.jspecify.annotations.NullMarked;
