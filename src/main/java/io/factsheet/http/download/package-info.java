/** Published files over HTTP: conditional requests and ranges as in RFC 9110. */
@NullMarked
package io.factsheet.http.download;

import org.jspecify.annotations.NullMarked;
