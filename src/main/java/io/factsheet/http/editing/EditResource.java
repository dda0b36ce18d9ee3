package io.factsheet.http.editing;

import io.factsheet.http.Links;
import io.factsheet.http.Lookup;
import io.factsheet.http.Query;
import io.factsheet.http.RevisionTag;
import io.factsheet.intake.MalformedSubmissionException;
import io.factsheet.model.Role;
import io.factsheet.pipeline.Editing;
import io.factsheet.pipeline.RefusedEditException;
import io.factsheet.schema.Dataset;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Changes single facts, for editors. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editing")
@RunOnVirtualThread
final class EditResource {
  private final Editing editing;
  private final Lookup lookup;
  private final EditsConfig config;
  private final SecurityIdentity identity;

  EditResource(Editing editing, Lookup lookup, EditsConfig config, SecurityIdentity identity) {
    this.editing = editing;
    this.lookup = lookup;
    this.config = config;
    this.identity = identity;
  }

  @PATCH
  @Path("/{dataset: [^/.]+}/facts/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.EDITORS)
  @Operation(
      operationId = "correctFact",
      summary = "Corrects a fact",
      description =
          "Changes single fields, for a reason that readers get to see. The corrected fact is held"
              + " to the same rules as a submitted one. A retracted fact is put back.")
  @Parameter(ref = "If-Match")
  @RequestBody(ref = "Correction")
  @SecurityRequirement(name = "token")
  @APIResponse(
      responseCode = "200",
      description = "It is done, or the fact was so already.",
      headers = @Header(name = "ETag", description = "The newest revision, for the next edit."))
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
  public RestResponse<EditView> correct(
      @PathParam("dataset") String name,
      @PathParam("id") String id,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException, MalformedSubmissionException, RefusedEditException {
    Query.of(uri);
    Dataset dataset = lookup.dataset(name);
    int expected = RevisionTag.expected(headers);
    EditBody edit = EditBody.read(body, config.maxBody().asLongValue(), "values", "reason");
    Editing.Request request = request(dataset, id, expected, edit.text("reason"));
    return EditResponses.of(
        request, editing.correct(request, edit.object("values")), Links.of(uri));
  }

  @DELETE
  @Path("/{dataset: [^/.]+}/facts/{id}")
  @RolesAllowed(Role.EDITORS)
  @Operation(
      operationId = "retractFact",
      summary = "Retracts a fact",
      description =
          "It is in no release from the next one on. Releases that hold it stay as they are, and"
              + " its history tells why it is gone.")
  @Parameter(ref = "If-Match")
  @Parameter(
      name = "reason",
      in = ParameterIn.QUERY,
      required = true,
      description = "Why, for readers.",
      schema = @Schema(type = SchemaType.STRING))
  @SecurityRequirement(name = "token")
  @APIResponse(
      responseCode = "200",
      description = "It is done, or the fact was so already.",
      headers = @Header(name = "ETag", description = "The newest revision, for the next edit."))
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "401", ref = "Problem")
  @APIResponse(responseCode = "403", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "412", ref = "Problem")
  @APIResponse(responseCode = "422", ref = "Problem")
  @APIResponse(responseCode = "428", ref = "Problem")
  public RestResponse<EditView> retract(
      @PathParam("dataset") String name,
      @PathParam("id") String id,
      @Context UriInfo uri,
      @Context HttpHeaders headers)
      throws RefusedEditException {
    Query query = Query.of(uri, "reason");
    Dataset dataset = lookup.dataset(name);
    Editing.Request request =
        request(dataset, id, RevisionTag.expected(headers), query.text("reason").orElse(null));
    return EditResponses.of(request, editing.retract(request), Links.of(uri));
  }

  @POST
  @Path("/{dataset: [^/.]+}/facts/{id}/review")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.EDITORS)
  @Operation(
      operationId = "reviewFact",
      summary = "Judges a fact",
      description =
          "Says whether it was checked or is disputed, and whether it is the row to count of its"
              + " event; any other row of the event is not, then.")
  @Parameter(ref = "If-Match")
  @RequestBody(ref = "Review")
  @SecurityRequirement(name = "token")
  @APIResponse(
      responseCode = "200",
      description = "It is done, or the fact was so already.",
      headers = @Header(name = "ETag", description = "The newest revision, for the next edit."))
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
  public RestResponse<EditView> review(
      @PathParam("dataset") String name,
      @PathParam("id") String id,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException, MalformedSubmissionException, RefusedEditException {
    Query.of(uri);
    Dataset dataset = lookup.dataset(name);
    int expected = RevisionTag.expected(headers);
    EditBody edit =
        EditBody.read(body, config.maxBody().asLongValue(), "review", "preferred", "reason");
    Editing.Request request = request(dataset, id, expected, edit.text("reason"));
    return EditResponses.of(
        request,
        editing.review(request, edit.review("review"), edit.flag("preferred")),
        Links.of(uri));
  }

  @POST
  @Path("/{dataset: [^/.]+}/facts/{id}/vouch")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.EDITORS)
  @Operation(
      operationId = "vouchForField",
      summary = "Vouches for a field of a fact",
      description =
          "Takes a field on reason, where the quoted words leave it open. The row is vouched for, and"
              + " its notes say why, until that field or the quote is changed.")
  @Parameter(ref = "If-Match")
  @RequestBody(ref = "Vouch")
  @SecurityRequirement(name = "token")
  @APIResponse(
      responseCode = "200",
      description = "It is done, or the fact was so already.",
      headers = @Header(name = "ETag", description = "The newest revision, for the next edit."))
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
  public RestResponse<EditView> vouch(
      @PathParam("dataset") String name,
      @PathParam("id") String id,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      InputStream body)
      throws IOException, MalformedSubmissionException, RefusedEditException {
    Query.of(uri);
    Dataset dataset = lookup.dataset(name);
    int expected = RevisionTag.expected(headers);
    EditBody edit = EditBody.read(body, config.maxBody().asLongValue(), "field", "reason");
    Editing.Request request = request(dataset, id, expected, edit.text("reason"));
    return EditResponses.of(request, editing.vouch(request, edit.text("field")), Links.of(uri));
  }

  private Editing.Request request(
      Dataset dataset, String id, int expected, @Nullable String reason) {
    return EditRequests.of(dataset, id, expected, identity, reason);
  }
}
