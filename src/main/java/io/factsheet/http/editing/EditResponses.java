package io.factsheet.http.editing;

import io.factsheet.http.Links;
import io.factsheet.http.Lookup;
import io.factsheet.http.RevisionTag;
import io.factsheet.http.problem.ProblemType;
import io.factsheet.http.problem.Problems;
import io.factsheet.pipeline.AnswerJson;
import io.factsheet.pipeline.EditAnswer;
import io.factsheet.pipeline.Editing;
import io.factsheet.pipeline.RefusedEditException;
import io.factsheet.store.Edited;
import io.factsheet.store.Revision;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers to edits. */
final class EditResponses {

  static RestResponse<EditView> of(Editing.Request request, EditAnswer answer, Links links) {
    return switch (answer.edited()) {
      case Edited.Done(Revision revision) -> made(revision, true, answer, links);
      case Edited.Unchanged(Revision revision) -> made(revision, false, answer, links);
      case Edited.Stale(int current) ->
          throw ProblemType.STALE_REVISION
              .problem(
                  "The newest revision of the fact is " + current + ", and If-Match names another.",
                  "Get the fact, see what has changed, and send the edit with If-Match: \""
                      + current
                      + "\".")
              .with("revision", current)
              .exception();
      case Edited.Withdrawn(int current) ->
          throw ProblemType.FACT_RETRACTED
              .problem(
                  "The fact is retracted.", "Put it back with a correction; no value need change.")
              .with("revision", current)
              .exception();
      case Edited.Removed() ->
          throw ProblemType.FACT_SUPPRESSED
              .problem(
                  "The fact was removed for legal reasons; what it said is erased.",
                  "It cannot be changed or put back.")
              .exception();
      case Edited.Unknown() -> throw Lookup.unknownFact(request.dataset(), request.factId(), true);
    };
  }

  private static RestResponse<EditView> made(
      Revision revision, boolean changed, EditAnswer answer, Links links) {
    return RestResponse.ResponseBuilder.ok(EditView.of(revision, changed, answer.findings(), links))
        .header(HttpHeaders.ETAG, RevisionTag.of(revision))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @ServerExceptionMapper
  Response refused(RefusedEditException refused) {
    var problem =
        ProblemType.INVALID_EDIT.problem(String.valueOf(refused.getMessage()), refused.mend());
    return Problems.response(
        refused.findings().isEmpty()
            ? problem
            : problem.with("findings", AnswerJson.of(refused.findings())));
  }
}
