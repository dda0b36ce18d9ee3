package io.factsheet.validate;

import io.factsheet.evidence.EvidenceCheck;
import io.factsheet.evidence.quote.SourceText;
import io.factsheet.model.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source with its text made ready for searching, once for all facts of the article. */
public final class Article {
  private final Source source;
  private final @Nullable SourceText text;
  private final EvidenceCheck check;

  public Article(Source source) {
    this.source = source;
    this.text = source.text() == null ? null : SourceText.of(source.text());
    this.check = EvidenceCheck.of(source.language());
  }

  public Source source() {
    return source;
  }

  /** Empty where only the metadata of the source are known. */
  Optional<SourceText> text() {
    return Optional.ofNullable(text);
  }

  /** The check of words in the language of the source. */
  EvidenceCheck check() {
    return check;
  }
}
