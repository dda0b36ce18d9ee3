@NullMarked
package io.factsheet.http;

import org.jspecify.annotations.NullMarked;
