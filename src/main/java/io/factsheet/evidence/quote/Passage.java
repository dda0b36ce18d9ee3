package io.factsheet.evidence.quote;

/**
 * Some words of a source, verbatim.
 *
 * @param start in Unicode code points of the source's text
 */
public record Passage(String text, int start) {}
