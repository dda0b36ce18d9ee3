package io.factsheet.http.catalogue;

import io.factsheet.http.Links;
import io.factsheet.http.Lookup;
import io.factsheet.http.Query;
import io.factsheet.model.Role;
import io.factsheet.pipeline.Catalogue;
import io.factsheet.schema.Dataset;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What waits for an editor's decision. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editing")
@RunOnVirtualThread
final class ConflictsResource {
  private static final int LISTED = 100;
  private static final int MOST_LISTED = 1000;
  private static final int LARGEST_ID = 999_999_999;

  private final Catalogue catalogue;
  private final Lookup lookup;

  ConflictsResource(Catalogue catalogue, Lookup lookup) {
    this.catalogue = catalogue;
    this.lookup = lookup;
  }

  @GET
  @Path("/{dataset: [^/.]+}/conflicts")
  @RolesAllowed(Role.EDITORS)
  @Operation(
      operationId = "listConflicts",
      summary = "Lists submissions that contradict editors, the oldest first",
      description =
          "A submission does not change a fact that an editor has changed. It is kept here until an"
              + " editor corrects, retracts or reviews the fact.")
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "How many.",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
  @Parameter(
      name = "after",
      in = ParameterIn.QUERY,
      description = "The id of the last one that was seen, for the ones after it.",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
  @SecurityRequirement(name = "token")
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "401", ref = "Problem")
  @APIResponse(responseCode = "403", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "private, no-cache")
  public ConflictView.All list(@PathParam("dataset") String name, @Context UriInfo uri) {
    Query query = Query.of(uri, "limit", "after");
    int limit = query.number("limit", 1, MOST_LISTED, LISTED);
    int after = query.number("after", 0, LARGEST_ID, 0);
    Dataset dataset = lookup.dataset(name);
    Links links = Links.of(uri);
    return new ConflictView.All(
        catalogue.conflicts(dataset, after, limit).stream()
            .map(conflict -> ConflictView.of(conflict, links))
            .toList());
  }
}
