package io.factsheet.evidence;

import io.factsheet.evidence.quote.Passage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says, with the words it rests on.
 *
 * @param quote the words that carry the figure
 * @param context further words of the source, for what another sentence says
 * @param publishedOn what "last week" is counted from; null where not known
 * @param publishedInferred whether the published date is itself a guess
 */
public record Claim(
    Passage quote,
    List<Passage> context,
    @Nullable LocalDate publishedOn,
    boolean publishedInferred,
    List<Question> questions) {
  public Claim {
    context = List.copyOf(context);
    questions = List.copyOf(questions);
  }
}
