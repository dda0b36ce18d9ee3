package io.factsheet.evidence.agreement;

import io.factsheet.model.Value.Quantity;

/**
 * A figure, as somebody gives it.
 *
 * @param about what it is of: only figures about the same thing are compared, in one currency
 * @param origin who gives it: whoever is cited, else the publisher
 * @param words the quote; the same words twice are of one origin, whoever prints them
 */
public record Statement(String about, String origin, String words, Quantity figure) {}
