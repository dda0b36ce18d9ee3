package io.factsheet.store;

import org.jspecify.annotations.Nullable;

/**
 * That an editor wants to change a fact.
 *
 * @param expected the number of the revision that the editor has seen; where it is no longer the
 *     newest, nothing is changed
 * @param reason for readers
 */
public record Edit(
    String dataset, String factId, int expected, Submitter editor, @Nullable String reason) {}
