package io.factsheet.export;

import io.factsheet.export.Table.Heading;
import io.factsheet.model.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of the sources that facts rest on. */
final class SourcesTable {
  private static final List<Heading> HEADINGS =
      Stream.of(
              "source_id",
              "title",
              "publisher",
              "published_on",
              "published_on_basis",
              "url",
              "language",
              "facts",
              "sha256")
          .map(name -> new Heading(name, name.equals("sha256")))
          .toList();

  private SourcesTable() {}

  /**
   * @param facts how many rest on each source, by its id; looked up when the rows are asked for
   */
  static Table of(Rows<Source> sources, int size, Map<String, Long> facts) {
    return new Table(
        "Sources",
        "_sources",
        HEADINGS,
        true,
        size,
        sources.map(source -> cells(source, facts.getOrDefault(source.id(), 0L))));
  }

  private static List<@Nullable Object> cells(Source source, long facts) {
    return Arrays.asList(
        source.id(),
        source.title(),
        source.publisher(),
        source.publishedOn(),
        source.publishedOnBasis(),
        source.url(),
        source.language(),
        facts,
        source.sha256());
  }
}
