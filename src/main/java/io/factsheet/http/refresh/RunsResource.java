package io.factsheet.http.refresh;

import io.factsheet.http.Links;
import io.factsheet.http.Lookup;
import io.factsheet.http.Query;
import io.factsheet.pipeline.Catalogue;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The record of runs. */
@Path("/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refresh")
@RunOnVirtualThread
final class RunsResource {
  private static final int LISTED = 50;
  private static final int MOST_LISTED = 1000;

  private final Catalogue catalogue;
  private final Lookup lookup;

  RunsResource(Catalogue catalogue, Lookup lookup) {
    this.catalogue = catalogue;
    this.lookup = lookup;
  }

  @GET
  @Operation(operationId = "listRuns", summary = "Lists the newest runs, the newest first")
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "How many.",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50"))
  @APIResponse(responseCode = "400", ref = "Problem")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
  public RunView.All list(@Context UriInfo uri) {
    int limit = Query.of(uri, "limit").number("limit", 1, MOST_LISTED, LISTED);
    Links links = Links.of(uri);
    return new RunView.All(
        catalogue.runs(limit).stream().map(run -> RunView.listed(run, links)).toList());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getRun", summary = "Tells of a run, with its findings")
  @APIResponse(responseCode = "404", ref = "Problem")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
  public RunView show(@PathParam("id") String id, @Context UriInfo uri) {
    Query.of(uri);
    Links links = Links.of(uri);
    return RunView.whole(lookup.run(id, links), links);
  }
}
