package io.factsheet.http.submission;

import io.factsheet.http.problem.ProblemType;
import io.factsheet.http.problem.Problems;
import io.factsheet.intake.MalformedSubmissionException;
import io.factsheet.intake.TooManyFactsException;
import io.factsheet.pipeline.AnswerJson;
import io.factsheet.pipeline.RefusedSourceException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Submissions that are refused as a whole: nothing of them is kept. */
final class Refused {
  @ServerExceptionMapper
  Response malformed(MalformedSubmissionException refused) {
    return Problems.response(
        ProblemType.MALFORMED_SUBMISSION
            .problem(String.valueOf(refused.getMessage()), refused.mend())
            .with("line", refused.line())
            .with("column", refused.column()));
  }

  @ServerExceptionMapper
  Response tooMany(TooManyFactsException refused) {
    return Problems.response(
        ProblemType.TOO_MANY_FACTS.problem(
            String.valueOf(refused.getMessage()), "Send it in parts, each with its sources."));
  }

  @ServerExceptionMapper
  Response source(RefusedSourceException refused) {
    ProblemType type =
        refused.isConflict() ? ProblemType.SOURCE_CONFLICT : ProblemType.INVALID_SOURCE;
    return Problems.response(
        type.problem(String.valueOf(refused.getMessage()), refused.mend())
            .with("findings", AnswerJson.of(refused.findings())));
  }
}
