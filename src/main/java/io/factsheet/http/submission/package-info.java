/** Facts sent to the API: dry runs and submissions. */
@NullMarked
package io.factsheet.http.submission;

import org.jspecify.annotations.NullMarked;
