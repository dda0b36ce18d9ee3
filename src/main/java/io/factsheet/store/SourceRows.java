package io.factsheet.store;

import io.factsheet.model.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A source as it stands in a result that joins {@code source s} and {@code source_metadata m}. */
final class SourceRows {
  /** What {@link #withoutText} reads. */
  static final String COLUMNS =
      "s.id as source_id, s.sha256 as source_sha256, m.title, m.publisher, m.url, m.published_on,"
          + " m.published_on_basis, m.language";

  /** What {@link #former} reads, of a {@code source_metadata o} that may be missing. */
  static final String FORMER_COLUMNS =
      "o.seq as former_seq, o.title as former_title, o.publisher as former_publisher,"
          + " o.url as former_url, o.published_on as former_published_on,"
          + " o.published_on_basis as former_published_on_basis, o.language as former_language";

  private SourceRows() {}

  static Source withoutText(ResultSet row) throws SQLException {
    return new Source(
        row.getString("source_id"),
        row.getString("title"),
        row.getString("publisher"),
        row.getString("url"),
        Rows.day(row, "published_on"),
        row.getString("published_on_basis"),
        row.getString("language"),
        row.getString("source_sha256"),
        null);
  }

  /** The source as it was known before; null where it was not. */
  static @Nullable Source former(ResultSet row) throws SQLException {
    return Rows.number(row, "former_seq") == null
        ? null
        : new Source(
            row.getString("source_id"),
            row.getString("former_title"),
            row.getString("former_publisher"),
            row.getString("former_url"),
            Rows.day(row, "former_published_on"),
            row.getString("former_published_on_basis"),
            row.getString("former_language"),
            row.getString("source_sha256"),
            null);
  }

  static Source withText(ResultSet row) throws SQLException {
    Source source = withoutText(row);
    return new Source(
        source.id(),
        source.title(),
        source.publisher(),
        source.url(),
        source.publishedOn(),
        source.publishedOnBasis(),
        source.language(),
        source.sha256(),
        row.getString("text"));
  }
}
