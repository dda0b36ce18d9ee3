/** Whether the service can do its work, for those who watch over it. */
@NullMarked
package io.factsheet.http.health;

import org.jspecify.annotations.NullMarked;
