package io.factsheet.model;

import org.jspecify.annotations.Nullable;

/**
 * A fact as one release shows it: with its source and all that is derived or set by editors.
 *
 * @param source without its text
 * @param quoteStart in Unicode code points of the source's text
 * @param preferred whether this is the one row to count of its event; null where nobody has chosen
 * @param agreement null where the figure is not compared
 * @param revision from 1
 * @param firstRelease the release that first held the fact
 * @param changedInRelease the release that first held this revision
 */
public record ReleasedFact(
    Fact fact,
    Source source,
    Happened happened,
    WordsCheck wordsCheck,
    @Nullable String wordsCheckNotes,
    QuoteMatch quoteMatch,
    int quoteStart,
    Review review,
    @Nullable Boolean preferred,
    @Nullable Agreement agreement,
    int revision,
    int firstRelease,
    int changedInRelease) {}
