package io.factsheet.http.submission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.http.Lookup;
import io.factsheet.http.Query;
import io.factsheet.http.token.Holder;
import io.factsheet.intake.MalformedSubmissionException;
import io.factsheet.intake.SubmissionFormat;
import io.factsheet.intake.TooManyFactsException;
import io.factsheet.model.Role;
import io.factsheet.pipeline.Answer;
import io.factsheet.pipeline.Ingest;
import io.factsheet.pipeline.RefusedSourceException;
import io.factsheet.pipeline.Submission;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Submitter;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes facts in. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class SubmissionResource {
  private final Ingest ingest;
  private final Lookup lookup;
  private final Spools spools;
  private final SubmissionsConfig config;
  private final SecurityIdentity identity;

  SubmissionResource(
      Ingest ingest,
      Lookup lookup,
      Spools spools,
      SubmissionsConfig config,
      SecurityIdentity identity) {
    this.ingest = ingest;
    this.lookup = lookup;
    this.spools = spools;
    this.config = config;
    this.identity = identity;
  }

  @POST
  @Path("/{dataset: [^/.]+}/facts")
  @RolesAllowed(Role.SUBMITTERS)
  @Tag(name = "Writing")
  @Operation(
      operationId = "submitFacts",
      summary = "Submits facts",
      description =
          "Sound facts are stored beside refused ones, and the answer says of each what became of"
              + " it. Sent again, a fact is unchanged.")
  @Parameter(
      name = "atomic",
      in = ParameterIn.QUERY,
      description = "Store all facts, or none where one has an error; then the status is 422.",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  @Parameter(
      name = "fail_on",
      in = ParameterIn.QUERY,
      description = "Answer with status 422 where a fact has an error; sound ones are stored.",
      schema = @Schema(type = SchemaType.STRING, enumeration = "error"))
  @RequestBody(ref = "Submission")
  @SecurityRequirement(name = "token")
  @APIResponse(responseCode = "200", ref = "Answer")
  @APIResponse(responseCode = "422", ref = "Answer")
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "401", ref = "Problem")
  @APIResponse(responseCode = "403", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "413", ref = "Problem")
  @APIResponse(responseCode = "415", ref = "Problem")
  public RestResponse<ObjectNode> submit(
      @PathParam("dataset") String name,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException,
          MalformedSubmissionException,
          TooManyFactsException,
          RefusedSourceException {
    Query query = Query.of(uri, "atomic", "fail_on");
    boolean atomic = query.flag("atomic");
    boolean failOnError = query.is("fail_on", "error");
    Dataset dataset = lookup.dataset(name);
    SubmissionFormat format = BodyFormat.of(headers.getRequestHeader(HttpHeaders.CONTENT_TYPE));
    Submitter submitter = Holder.of(identity);
    // The body is here in whole before the submission is opened: others can write while it comes.
    try (Spool spool = spools.take(body, headers, config.maxBody().asLongValue());
        Submission submission = ingest.open(submitter)) {
      Answer answer = submission.read(dataset, spool.open(), format, config.maxResults());
      boolean stored = !(atomic && answer.hasErrors()) && submission.commit();
      return Answers.response(answer, stored, atomic || failOnError);
    }
  }
}
