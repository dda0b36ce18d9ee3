/**
 * The only SQL: sources, revisions of facts, releases and runs, in one relational database.
 *
 * <p>Facts go in through a {@link io.factsheet.store.UnitOfWork}; everything else is read and
 * written through the parts of a {@link io.factsheet.store.Store}. What a fact says is opaque here:
 * one canonical JSON text, beside the few columns that rows are found and ordered by.
 */
@NullMarked
package io.factsheet.store;

import org.jspecify.annotations.NullMarked;
