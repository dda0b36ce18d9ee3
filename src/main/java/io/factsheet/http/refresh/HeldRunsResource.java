package io.factsheet.http.refresh;

import io.factsheet.http.HeldFactView;
import io.factsheet.http.Links;
import io.factsheet.http.Lookup;
import io.factsheet.http.Query;
import io.factsheet.http.problem.ProblemType;
import io.factsheet.http.token.Holder;
import io.factsheet.model.Role;
import io.factsheet.model.Run;
import io.factsheet.pipeline.Catalogue;
import io.factsheet.pipeline.Decisions;
import io.factsheet.store.Decided;
import io.quarkus.security.identity.SecurityIdentity;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Runs that a gate holds back, for editors. */
@Path("/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refresh")
@RunOnVirtualThread
final class HeldRunsResource {
  private static final int LISTED = 50;
  private static final int MOST_LISTED = 1000;
  private static final int LARGEST_ID = 999_999_999;

  private final Catalogue catalogue;
  private final Lookup lookup;
  private final Decisions decisions;
  private final SecurityIdentity identity;

  HeldRunsResource(
      Catalogue catalogue, Lookup lookup, Decisions decisions, SecurityIdentity identity) {
    this.catalogue = catalogue;
    this.lookup = lookup;
    this.decisions = decisions;
    this.identity = identity;
  }

  @GET
  @Path("/{id}/held")
  @RolesAllowed(Role.EDITORS)
  @Operation(
      operationId = "listHeldFacts",
      summary = "Lists what a held run would add or change, in the order in which it came",
      description =
          "It waits for a decision, or was refused: of a run that was discarded, or whose place"
              + " another took, it stays here. Of an approved run it is among the revisions of facts"
              + " instead.")
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "How many.",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50"))
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
  public HeldFactView.All held(@PathParam("id") String id, @Context UriInfo uri) {
    Query query = Query.of(uri, "limit", "after");
    int limit = query.number("limit", 1, MOST_LISTED, LISTED);
    int after = query.number("after", 0, LARGEST_ID, 0);
    Links links = Links.of(uri);
    return new HeldFactView.All(
        catalogue.held(lookup.run(id, links), after, limit).stream()
            .map(held -> HeldFactView.of(held, links))
            .toList());
  }

  @POST
  @Path("/{id}/approve")
  @RolesAllowed(Role.EDITORS)
  @Operation(
      operationId = "approveRun",
      summary = "Lets in what a held run brought, and releases it",
      description =
          "It is stored as if it came in now. Where somebody has changed a fact since the run, that"
              + " stays, and what the run says of it waits as a conflict.")
  @SecurityRequirement(name = "token")
  @APIResponse(responseCode = "200", description = "It is done; the message tells what followed.")
  @APIResponse(responseCode = "401", ref = "Problem")
  @APIResponse(responseCode = "403", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  public RunView approve(@PathParam("id") String id, @Context UriInfo uri) {
    Query.of(uri);
    Links links = Links.of(uri);
    return decided(decisions.approve(lookup.run(id, links).id(), Holder.of(identity)), links);
  }

  @POST
  @Path("/{id}/discard")
  @RolesAllowed(Role.EDITORS)
  @Operation(
      operationId = "discardRun",
      summary = "Refuses what a held run brought",
      description =
          "It stays on record. Where the feed sends the same again, it is as new as before, and is"
              + " held again.")
  @SecurityRequirement(name = "token")
  @APIResponse(responseCode = "200", description = "It is done.")
  @APIResponse(responseCode = "401", ref = "Problem")
  @APIResponse(responseCode = "403", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  public RunView discard(@PathParam("id") String id, @Context UriInfo uri) {
    Query.of(uri);
    Links links = Links.of(uri);
    return decided(decisions.discard(lookup.run(id, links).id(), Holder.of(identity)), links);
  }

  private static RunView decided(Decisions.Decision decision, Links links) {
    Run run = decision.run().orElseThrow();
    if (decision.decided() instanceof Decided.Done) {
      return RunView.whole(run, links);
    }
    String now = run.outcome() == null ? "it still goes on" : "it is " + run.outcome().code();
    throw ProblemType.RUN_NOT_HELD
        .problem(
            "Run " + run.id() + " waits for no decision: " + now + ".",
            "See " + links.run(run.id()) + ", and " + links.feeds() + " for the runs that wait.")
        .with("outcome", String.valueOf(run.outcome() == null ? null : run.outcome().code()))
        .exception();
  }
}
