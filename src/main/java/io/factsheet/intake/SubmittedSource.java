package io.factsheet.intake;

import io.factsheet.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was submitted.
 *
 * @param supersedes the id of the article that it takes the place of, such as its version before a
 *     correction
 */
public record SubmittedSource(Source source, @Nullable String supersedes) {}
