package io.factsheet.validate;

import io.factsheet.evidence.quote.Placement;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way in, with all that its rules look at.
 *
 * @param source the article it names, or null where it names none
 * @param quote where its quote stands; null where there is no quote or no text to look in
 * @param context where each of its context quotes stands; empty where there is no text to look in
 * @param judged what the words say of each field that they are asked about; empty where the quote
 *     was not found
 */
@SoundValues
@SoundRelations
@SoundQuotes
@SoundEvidence
record Candidate(
    Dataset dataset,
    Draft draft,
    QuoteLimits limits,
    @Nullable Article source,
    @Nullable Placement quote,
    List<Placement> context,
    List<Judged> judged) {}
