/**
 * One fact to its findings, all at once. Hibernate Validator is the engine: a candidate carries one
 * constraint for each family of rules, and every violation carries its finding.
 */
@NullMarked
package io.factsheet.validate;

import org.jspecify.annotations.NullMarked;
