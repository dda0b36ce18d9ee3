package io.factsheet.http.refresh;

import io.factsheet.http.Links;
import io.factsheet.http.Query;
import io.factsheet.http.problem.Excerpt;
import io.factsheet.http.problem.ProblemType;
import io.factsheet.model.Role;
import io.factsheet.model.Run;
import io.factsheet.pipeline.Catalogue;
import io.factsheet.pipeline.FeedBusyException;
import io.factsheet.pipeline.Refresh;
import io.factsheet.refresh.Feed;
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

/** The feeds of this installation. */
@Path("/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refresh")
@RunOnVirtualThread
final class FeedsResource {
  private final Catalogue catalogue;
  private final Refresh refresh;
  private final BackgroundRuns background;

  FeedsResource(Catalogue catalogue, Refresh refresh, BackgroundRuns background) {
    this.catalogue = catalogue;
    this.refresh = refresh;
    this.background = background;
  }

  @GET
  @Operation(operationId = "listFeeds", summary = "Lists the feeds with their newest runs")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
  public FeedView.All list(@Context UriInfo uri) {
    Query.of(uri);
    Links links = Links.of(uri);
    return new FeedView.All(
        refresh.feeds().stream()
            .map(
                feed ->
                    FeedView.of(
                        feed,
                        catalogue.lastRun(feed.name()),
                        catalogue.heldRun(feed.name()),
                        links))
            .toList());
  }

  @POST
  @Path("/{feed}/refresh")
  @RolesAllowed(Role.SUBMITTERS)
  @Operation(
      operationId = "refreshFeed",
      summary = "Pulls a feed now",
      description = "The answer does not wait for the end: ask for the run that it names.")
  @SecurityRequirement(name = "token")
  @APIResponse(responseCode = "202", description = "The run has begun.")
  @APIResponse(responseCode = "401", ref = "Problem")
  @APIResponse(responseCode = "403", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public RestResponse<RunView> refresh(@PathParam("feed") String name, @Context UriInfo uri)
      throws IOException {
    Query.of(uri);
    Feed feed = refresh.feed(name).orElseThrow(() -> unknown(name));
    Links links = Links.of(uri);
    Run run;
    try {
      run = background.start(feed);
    } catch (FeedBusyException e) {
      throw ProblemType.RUN_GOES_ON
          .problem(
              "The feed \"" + name + "\" is being pulled already.",
              "Wait for that run: see " + links.runs() + ".")
          .exception();
    }
    return RestResponse.ResponseBuilder.<RunView>create(RestResponse.Status.ACCEPTED)
        .location(URI.create(links.run(run.id())))
        .entity(RunView.listed(run, links))
        .build();
  }

  private RuntimeException unknown(String name) {
    var names = refresh.feeds().stream().map(Feed::name).toList();
    return ProblemType.UNKNOWN_FEED
        .problem(
            "There is no feed " + Excerpt.of(name) + ".",
            names.isEmpty()
                ? "Configure one under factsheet.feeds."
                : "Use one of: " + String.join(", ", names) + ".")
        .with("feeds", names)
        .exception();
  }
}
