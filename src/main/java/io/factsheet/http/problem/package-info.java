/** What is answered when a request cannot be served: RFC 9457 problems, one shape for all. */
@NullMarked
package io.factsheet.http.problem;

import org.jspecify.annotations.NullMarked;
