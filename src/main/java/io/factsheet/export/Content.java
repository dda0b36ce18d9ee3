package io.factsheet.export;

import io.factsheet.model.Release;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.Source;
import io.factsheet.schema.Dataset;

/**
 * What a file is made of.
 *
 * @param release with those of its files that are already made, so that one can cite another's
 *     checksum; its counts are those of {@code facts} and {@code sources}
 * @param facts in the order of the release
 * @param sources of these facts, by id, without text
 */
public record Content(
    Dataset dataset, Release release, Rows<ReleasedFact> facts, Rows<Source> sources) {}
