package io.factsheet.http;

import io.factsheet.http.problem.ProblemType;
import io.factsheet.store.Revision;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tag of a fact (RFC 9110, section 8.8.3): the number of its newest revision. An edit
 * names the one that the editor has seen, so that of two editors at once none undoes unseen what
 * the other did.
 */
public final class RevisionTag {
  private static final Pattern TAG = Pattern.compile("\\s*\"([1-9][0-9]{0,8})\"\\s*");

  /** No revision has this number: what is no tag of ours matches none. */
  private static final int NONE = 0;

  private RevisionTag() {}

  public static String of(Revision newest) {
    return '"' + Integer.toString(newest.number()) + '"';
  }

  /** The revision that an edit is to be made to. A tag that must match any is none. */
  public static int expected(HttpHeaders headers) {
    List<String> lines = headers.getRequestHeader(HttpHeaders.IF_MATCH);
    if (lines == null || lines.isEmpty() || lines.getFirst().strip().equals("*")) {
      throw ProblemType.REVISION_MISSING
          .problem(
              "The request does not say which revision of the fact it is to change.",
              "Get the fact, look at it, and send its ETag as If-Match.")
          .exception();
    }
    Matcher tag = TAG.matcher(lines.getFirst());
    return lines.size() == 1 && tag.matches() ? Integer.parseInt(tag.group(1)) : NONE;
  }
}
