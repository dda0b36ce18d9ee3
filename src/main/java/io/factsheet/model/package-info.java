/**
 * The words of the domain as records: facts, their values, quotes, sources, findings, releases.
 *
 * <p>Only the JDK is imported here: no framework, no I/O.
 */
@NullMarked
package io.factsheet.model;

import org.jspecify.annotations.NullMarked;
