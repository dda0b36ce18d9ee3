package io.factsheet.evidence.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places where a quote stands in a text.
 *
 * @param count of all places where it stands between edges
 * @param listed the first of them
 * @param severed the first place where it is cut out of longer words or numbers, widened to these
 */
record Places(int count, List<Span> listed, @Nullable Span severed) {

  /** Where the raw text has the quote to the letter. */
  static Places exact(String quote, Edges edges) {
    var places = new Collector();
    var search = new Search(edges.normalized().raw(), quote);
    int first = 0;
    int last = 0;
    for (int start = search.next(); start >= 0; start = search.next()) {
      int end = start + quote.length();
      first = edges.clusterEndingAfter(start, first);
      last = edges.clusterEndingAfter(end, last);
      if (edges.allowRaw(start, first) && edges.allowRaw(end, last)) {
        places.add(start, end);
      }
    }
    return places.finished(null);
  }

  /** Where the text has the quote but for typography; the quote is trimmed and not empty. */
  static Places normalized(String quote, Edges edges) {
    var places = new Collector();
    Normalized text = edges.normalized();
    var search = new Search(text.text(), quote);
    int severed = -1;
    for (int start = search.next(); start >= 0; start = search.next()) {
      int end = start + quote.length();
      if (edges.allow(start) && edges.allow(end)) {
        places.add(text.starts()[start], text.ends()[end - 1]);
      } else if (severed < 0) {
        severed = start;
      }
    }
    return places.finished(severed < 0 ? null : edges.widened(severed, severed + quote.length()));
  }

  private static final class Collector {
    private final List<Span> listed = new ArrayList<>();
    private int count;

    void add(int start, int end) {
      count++;
      if (listed.size() < Placement.LISTED) {
        listed.add(new Span(start, end));
      }
    }

    Places finished(@Nullable Span severed) {
      return new Places(count, List.copyOf(listed), severed);
    }
  }
}
