@NullMarked
package io.factsheet.http.download;

import org.jspecify.annotations.NullMarked;
