@NullMarked
package io.factsheet.store;

import org.jspecify.annotations.NullMarked;
