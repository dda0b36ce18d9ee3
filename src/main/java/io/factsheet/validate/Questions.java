package io.factsheet.validate;

import io.factsheet.evidence.Claim;
import io.factsheet.evidence.Question;
import io.factsheet.evidence.Verdict;
import io.factsheet.evidence.quote.Passage;
import io.factsheet.evidence.quote.Placement;
import io.factsheet.evidence.quote.SourceText;
import io.factsheet.field.Evidence;
import io.factsheet.field.Field;
import io.factsheet.field.Sought;
import io.factsheet.model.Findings;
import io.factsheet.model.Quote;
import io.factsheet.model.Value;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the quoted words about the fields of a dataset that they are to bear out. */
final class Questions {
  private final List<Field> fields;

  Questions(Dataset dataset) {
    this.fields =
        dataset.descriptor().fields().stream()
            .filter(field -> field.evidence() != Evidence.NONE)
            .toList();
  }

  /**
   * Puts a fact to the words that were found for it.
   *
   * @param context where its context quotes stand, in their order
   */
  List<Judged> ask(
      Draft draft,
      Article article,
      SourceText text,
      Placement.Found quote,
      List<Placement> context) {
    List<Field> asked = new ArrayList<>(fields.size());
    List<Question> questions = new ArrayList<>(fields.size());
    for (Field field : fields) {
      Question question = question(field, draft.values());
      if (question != null) {
        asked.add(field);
        questions.add(question);
      }
    }
    if (questions.isEmpty()) {
      return List.of();
    }
    Claim claim =
        new Claim(
            text.passage(quote),
            passages(draft.context(), context, text),
            article.source().publishedOn(),
            article.source().isPublishedOnInferred(),
            questions);
    List<Verdict> verdicts = article.check().check(claim);
    List<Judged> judged = new ArrayList<>(asked.size());
    for (int i = 0; i < asked.size(); i++) {
      judged.add(new Judged(asked.get(i), questions.get(i), verdicts.get(i)));
    }
    return judged;
  }

  /** Null where the field has no value that is right by itself. */
  private static @Nullable Question question(Field field, Map<String, Value> values) {
    Value value = values.get(field.name());
    if (value == null) {
      return null;
    }
    Findings wrong = new Findings();
    field.type().check(value, field, wrong);
    return wrong.hasErrors()
        ? null
        : field.type().question(value, field, unit(field.sought(), values));
  }

  private static @Nullable String unit(Sought sought, Map<String, Value> values) {
    Optional<String> told = sought.unitField();
    if (told.isEmpty()) {
      return sought.unit();
    }
    return values.get(told.get()) instanceof Value.Text category ? category.text() : null;
  }

  private static List<Passage> passages(
      List<Quote> quotes, List<Placement> placements, SourceText text) {
    List<Passage> passages = new ArrayList<>(quotes.size());
    for (int i = 0; i < quotes.size(); i++) {
      switch (placements.get(i)) {
        case Placement.Found found -> passages.add(text.passage(found));
        // Wherever it is meant to stand, its words are the same.
        case Placement.Repeated repeated ->
            passages.add(new Passage(quotes.get(i).text(), repeated.starts().getFirst()));
        case Placement.Elsewhere _, Placement.Severed _, Placement.Absent _ -> {
          // What does not stand in the source says nothing.
        }
      }
    }
    return passages;
  }
}
