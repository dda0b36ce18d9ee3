package io.factsheet.store;

import io.factsheet.model.Source;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A source as it stands in a result that joins {@code source s} and {@code source_metadata m}. */
final class SourceRows {
  /** What {@link #withoutText} reads. */
  static final String COLUMNS =
      "s.id as source_id, s.sha256 as source_sha256, m.title, m.publisher, m.url, m.published_on,"
          + " m.published_on_basis, m.language";

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
