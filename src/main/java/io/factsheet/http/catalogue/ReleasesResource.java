package io.factsheet.http.catalogue;

import io.factsheet.http.Links;
import io.factsheet.http.Lookup;
import io.factsheet.http.Query;
import io.factsheet.http.problem.Incident;
import io.factsheet.http.problem.ProblemType;
import io.factsheet.model.Release;
import io.factsheet.model.Role;
import io.factsheet.pipeline.Catalogue;
import io.factsheet.pipeline.Publish;
import io.factsheet.release.Publication;
import io.factsheet.schema.Dataset;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The releases of a dataset. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class ReleasesResource {
  private final Catalogue catalogue;
  private final Publish publish;
  private final Lookup lookup;

  ReleasesResource(Catalogue catalogue, Publish publish, Lookup lookup) {
    this.catalogue = catalogue;
    this.publish = publish;
    this.lookup = lookup;
  }

  @GET
  @Path("/{dataset: [^/.]+}/releases")
  @Tag(name = "Data")
  @Operation(operationId = "listReleases", summary = "Lists the releases, the newest first")
  @APIResponse(responseCode = "404", ref = "Problem")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
  public ReleaseView.All list(@PathParam("dataset") String name, @Context UriInfo uri) {
    Query.of(uri);
    Dataset dataset = lookup.dataset(name);
    Links links = Links.of(uri);
    return new ReleaseView.All(
        name,
        catalogue.releases(dataset).stream()
            .map(release -> ReleaseView.of(release, links))
            .toList());
  }

  @GET
  @Path("/{dataset: [^/.]+}/releases/{number}")
  @Tag(name = "Data")
  @Operation(operationId = "getRelease", summary = "Describes a release and its files")
  @APIResponse(responseCode = "404", ref = "Problem")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
  public ReleaseView describe(
      @PathParam("dataset") String name, @PathParam("number") String number, @Context UriInfo uri) {
    Query.of(uri);
    return ReleaseView.of(lookup.release(lookup.dataset(name), number), Links.of(uri));
  }

  @POST
  @Path("/{dataset: [^/.]+}/releases")
  @RolesAllowed(Role.EDITORS)
  @Tag(name = "Writing")
  @Operation(
      operationId = "cutRelease",
      summary = "Releases what has changed, now",
      description =
          "What is submitted is released by itself once nobody has written for a while; this does"
              + " not wait.")
  @SecurityRequirement(name = "token")
  @APIResponse(responseCode = "200", description = "Nothing has changed: the latest release.")
  @APIResponse(responseCode = "201", description = "The new release.")
  @APIResponse(responseCode = "401", ref = "Problem")
  @APIResponse(responseCode = "403", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public RestResponse<ReleaseView> cut(@PathParam("dataset") String name, @Context UriInfo uri)
      throws IOException {
    Query.of(uri);
    Dataset dataset = lookup.dataset(name);
    Links links = Links.of(uri);
    return switch (publish.publish(dataset)) {
      case Publication.Published published -> created(published.release(), links);
      case Publication.Unchanged _ ->
          RestResponse.ok(ReleaseView.of(lookup.latest(dataset), links));
      case Publication.TooFewFacts few ->
          throw ProblemType.TOO_FEW_FACTS
              .problem(
                  "The dataset has "
                      + few.facts()
                      + " facts, and its descriptor demands "
                      + few.demanded()
                      + ".",
                  "Submit the missing facts, or lower min_facts in the descriptor.")
              .exception();
      case Publication.Stopped stopped ->
          throw ProblemType.PUBLISHING_STOPPED
              .problem(
                  "What lies in the exports folder is not as it was published, so nothing is"
                      + " published over it.",
                  "Tell the operator the instance.")
              .with("instance", Incident.logged(stopped.message(), null))
              .exception();
    };
  }

  private static RestResponse<ReleaseView> created(Release release, Links links) {
    return RestResponse.ResponseBuilder.<ReleaseView>create(RestResponse.Status.CREATED)
        .location(URI.create(links.release(release.dataset(), release.number())))
        .entity(ReleaseView.of(release, links))
        .build();
  }
}
