package io.factsheet.store;

import io.factsheet.model.Run;

/**
 * How a run ended.
 *
 * @param message for people
 * @param counts a JSON object
 * @param findings a JSON array
 * @param gates a JSON array: those that tripped
 */
public record RunEnd(
    Run.Outcome outcome, String message, String counts, String findings, String gates) {}
