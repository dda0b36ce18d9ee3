package io.factsheet.model;

/**
 * How a fact's figure stands beside those that other origins give of the same thing. An origin is
 * counted once: as agreeing where any figure of it does.
 *
 * @param agreeing other origins with a figure that the words of both leave room for
 * @param disagreeing other origins without any such figure
 */
public record Agreement(int agreeing, int disagreeing) {}
