@NullMarked
package io.factsheet.http.token;

import org.jspecify.annotations.NullMarked;
