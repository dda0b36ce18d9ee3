package io.factsheet.http.editing;

import io.factsheet.http.Links;
import io.factsheet.http.Lookup;
import io.factsheet.http.Query;
import io.factsheet.http.RevisionTag;
import io.factsheet.http.problem.Breakdown;
import io.factsheet.http.problem.Problem;
import io.factsheet.http.problem.ProblemType;
import io.factsheet.intake.MalformedSubmissionException;
import io.factsheet.model.Role;
import io.factsheet.pipeline.Editing;
import io.factsheet.pipeline.RefusedEditException;
import io.factsheet.pipeline.Suppressing;
import io.factsheet.schema.Dataset;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Removes single facts for legal reasons, for admins. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editing")
@RunOnVirtualThread
final class SuppressResource {
  private static final String UNFINISHED =
      "The fact is erased from the database, but releases still hold it: ";

  private final Suppressing suppressing;
  private final Lookup lookup;
  private final EditsConfig config;
  private final SecurityIdentity identity;

  SuppressResource(
      Suppressing suppressing, Lookup lookup, EditsConfig config, SecurityIdentity identity) {
    this.suppressing = suppressing;
    this.lookup = lookup;
    this.config = config;
    this.identity = identity;
  }

  @POST
  @Path("/{dataset: [^/.]+}/facts/{id}/suppress")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ADMINS)
  @Operation(
      operationId = "suppressFact",
      summary = "Removes a fact for legal reasons, from old releases too",
      description =
          "The one exception to releases that never change, and there is no way back. What the fact"
              + " says is erased from the database; the releases that hold it are made again without"
              + " it, and index.json of the dataset tells so with the checksums of before and after."
              + " Its history says that it was there, and why it is gone. Sent again, it is refused."
              + " The article's text, backups made before, and copies that others hold are not"
              + " touched.")
  @Parameter(ref = "If-Match")
  @RequestBody(ref = "Suppression")
  @SecurityRequirement(name = "token")
  @APIResponse(
      responseCode = "200",
      description = "It is done, and no release holds the fact.",
      headers = @Header(name = "ETag", description = "The newest revision."))
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "401", ref = "Problem")
  @APIResponse(responseCode = "403", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "412", ref = "Problem")
  @APIResponse(responseCode = "413", ref = "Problem")
  @APIResponse(responseCode = "415", ref = "Problem")
  @APIResponse(responseCode = "422", ref = "Problem")
  @APIResponse(responseCode = "428", ref = "Problem")
  @APIResponse(responseCode = "500", ref = "Problem")
  @APIResponse(responseCode = "503", ref = "Problem")
  @APIResponse(responseCode = "507", ref = "Problem")
  public RestResponse<EditView> suppress(
      @PathParam("dataset") String name,
      @PathParam("id") String id,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context HttpServerRequest call,
      InputStream body)
      throws IOException, MalformedSubmissionException, RefusedEditException {
    Query.of(uri);
    Dataset dataset = lookup.dataset(name);
    int expected = RevisionTag.expected(headers);
    EditBody edit = EditBody.read(body, config.maxBody().asLongValue(), "reason");
    Editing.Request request = EditRequests.of(dataset, id, expected, identity, edit.text("reason"));
    Suppressing.Suppressed suppressed = suppressing.suppress(request);
    if (suppressed.failure().isPresent()) {
      Problem failure = Breakdown.problem(suppressed.failure().get(), call);
      throw failure.withDetail(UNFINISHED + failure.detail()).exception();
    }
    if (suppressed.stopped().isPresent()) {
      throw ProblemType.REMOVAL_UNFINISHED
          .problem(
              UNFINISHED + suppressed.stopped().get().message(),
              "Mend that; it is tried again with the next release, and when this is sent again.")
          .exception();
    }
    return EditResponses.of(request, suppressed.answer(), Links.of(uri));
  }
}
