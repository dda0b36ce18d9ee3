package io.factsheet.evidence.quote;

/** A part of a raw text, in chars; {@code end} is after the last. */
public record Span(int start, int end) {}
