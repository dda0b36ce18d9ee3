package io.factsheet.evidence;

/**
 * Words of a source, as they stand in its text.
 *
 * @param start where they begin in the source's text, in Unicode code points from 0
 */
public record Passage(String text, int start) {}
