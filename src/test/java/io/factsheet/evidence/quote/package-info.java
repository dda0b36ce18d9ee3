@NullMarked
package io.factsheet.evidence.quote;

import org.jspecify.annotations.NullMarked;
