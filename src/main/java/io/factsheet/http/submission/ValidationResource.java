package io.factsheet.http.submission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.http.Lookup;
import io.factsheet.http.Query;
import io.factsheet.intake.MalformedSubmissionException;
import io.factsheet.intake.SubmissionFormat;
import io.factsheet.intake.TooManyFactsException;
import io.factsheet.pipeline.Answer;
import io.factsheet.pipeline.Ingest;
import io.factsheet.pipeline.RefusedSourceException;
import io.factsheet.pipeline.Submission;
import io.factsheet.schema.Dataset;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Says of facts what would become of them, and keeps nothing. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class ValidationResource {
  private final Ingest ingest;
  private final Lookup lookup;
  private final Spools spools;
  private final DryRunGate gate;
  private final SubmissionsConfig config;
  private final SecurityIdentity identity;

  ValidationResource(
      Ingest ingest,
      Lookup lookup,
      Spools spools,
      DryRunGate gate,
      SubmissionsConfig config,
      SecurityIdentity identity) {
    this.ingest = ingest;
    this.lookup = lookup;
    this.spools = spools;
    this.gate = gate;
    this.config = config;
    this.identity = identity;
  }

  @POST
  @Path("/{dataset: [^/.]+}/validate")
  @Tag(name = "Validation")
  @Operation(
      operationId = "validateFacts",
      summary = "Checks facts without storing them",
      description =
          "Needs no token. Without one, less is permitted: the size of the body, the number of"
              + " facts and that of requests at once.")
  @Parameter(
      name = "fail_on",
      in = ParameterIn.QUERY,
      description = "Answer with status 422 where a fact has an error.",
      schema = @Schema(type = SchemaType.STRING, enumeration = "error"))
  @RequestBody(ref = "Submission")
  @APIResponse(responseCode = "200", ref = "Answer")
  @APIResponse(responseCode = "422", ref = "Answer")
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "413", ref = "Problem")
  @APIResponse(responseCode = "415", ref = "Problem")
  @APIResponse(responseCode = "503", ref = "Problem")
  public RestResponse<ObjectNode> validate(
      @PathParam("dataset") String name,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException,
          MalformedSubmissionException,
          TooManyFactsException,
          RefusedSourceException {
    boolean failOnError = Query.of(uri, "fail_on").is("fail_on", "error");
    Dataset dataset = lookup.dataset(name);
    SubmissionFormat format = BodyFormat.of(headers.getRequestHeader(HttpHeaders.CONTENT_TYPE));
    if (!identity.isAnonymous()) {
      try (Spool spool = spools.take(body, headers, config.maxBody().asLongValue());
          Submission rehearsal = ingest.rehearse()) {
        return Answers.response(
            rehearsal.read(dataset, spool.open(), format, config.maxResults()), false, failOnError);
      }
    }
    var limits = config.dryRuns();
    // Entered when the body is here: slow clients keep no place from others.
    try (Spool spool = spools.take(body, headers, limits.maxBody().asLongValue());
        var _ = gate.enter();
        Submission rehearsal = ingest.rehearse(limits.maxFacts())) {
      Answer answer = rehearsal.read(dataset, spool.open(), format, limits.maxFacts());
      return Answers.response(Discreet.of(answer), false, failOnError);
    }
  }
}
