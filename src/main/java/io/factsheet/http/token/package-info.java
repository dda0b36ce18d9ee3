/** Who may write: bearer tokens (RFC 6750) that the configuration knows by their hashes. */
@NullMarked
package io.factsheet.http.token;

import org.jspecify.annotations.NullMarked;
