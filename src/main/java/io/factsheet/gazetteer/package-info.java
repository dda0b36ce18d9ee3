/**
 * Names of countries, organisations and currencies, from data files that are vendored with their
 * licences under {@code gazetteer/} on the class path.
 */
@NullMarked
package io.factsheet.gazetteer;

import org.jspecify.annotations.NullMarked;
