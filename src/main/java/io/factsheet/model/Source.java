package io.factsheet.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One article.
 *
 * @param publishedOnBasis what the published date rests on, in words; "inferred: …" where it does
 *     not stand on the page
 * @param language BCP 47, as in {@code en}
 * @param sha256 of the text's UTF-8 bytes, lower-case hex
 * @param text null where only the metadata are known, as in a published release
 */
public record Source(
    String id,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable LocalDate publishedOn,
    @Nullable String publishedOnBasis,
    @Nullable String language,
    String sha256,
    @Nullable String text) {

  /** Whether its published date does not stand on the page but was found out otherwise. */
  public boolean isPublishedOnInferred() {
    return publishedOn != null
        && publishedOnBasis != null
        && publishedOnBasis.stripLeading().regionMatches(true, 0, "inferred", 0, 8);
  }

  /** The same article without its words: what the public may see. */
  public Source withoutText() {
    return new Source(
        id, title, publisher, url, publishedOn, publishedOnBasis, language, sha256, null);
  }
}
