@NullMarked
package io.factsheet.http.submission;

import org.jspecify.annotations.NullMarked;
