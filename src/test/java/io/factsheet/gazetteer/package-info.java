@NullMarked
package io.factsheet.gazetteer;

import org.jspecify.annotations.NullMarked;
