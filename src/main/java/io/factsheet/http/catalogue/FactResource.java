package io.factsheet.http.catalogue;

import io.factsheet.http.Links;
import io.factsheet.http.Lookup;
import io.factsheet.http.Query;
import io.factsheet.http.RevisionTag;
import io.factsheet.model.Role;
import io.factsheet.pipeline.Catalogue;
import io.factsheet.pipeline.FactHistory;
import io.factsheet.schema.Dataset;
import io.quarkus.security.identity.SecurityIdentity;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Single facts, with the words that carry them. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data")
@RunOnVirtualThread
final class FactResource {
  private final Catalogue catalogue;
  private final Lookup lookup;
  private final SecurityIdentity identity;

  FactResource(Catalogue catalogue, Lookup lookup, SecurityIdentity identity) {
    this.catalogue = catalogue;
    this.lookup = lookup;
    this.identity = identity;
  }

  @GET
  @Path("/{dataset: [^/.]+}/facts/{id}")
  @Operation(
      operationId = "getFact",
      summary = "Shows a fact with its evidence and revisions",
      description =
          "The source without its text, the quote with some words around it, and every revision,"
              + " with who made it, when and why. Without a token, only what has been released."
              + " Editors also see what a held run would make of it."
              + " With one, the ETag names the newest revision, for the If-Match of an edit.")
  @APIResponse(responseCode = "404", ref = "Problem")
  public RestResponse<FactView> show(
      @PathParam("dataset") String name, @PathParam("id") String id, @Context UriInfo uri) {
    Query.of(uri);
    Dataset dataset = lookup.dataset(name);
    boolean known = !identity.isAnonymous();
    boolean editor = identity.hasRole(Role.EDITORS);
    FactHistory history =
        catalogue
            .fact(dataset, Lookup.factId(dataset, id, known), known)
            .filter(found -> editor || !found.revisions().isEmpty())
            .orElseThrow(() -> Lookup.unknownFact(dataset, id, known));
    var response =
        RestResponse.ResponseBuilder.ok(FactView.of(history, known, editor, Links.of(uri)))
            .header(HttpHeaders.CACHE_CONTROL, known ? "private, no-cache" : "no-cache")
            .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    if (known && !history.revisions().isEmpty()) {
      // An editor changes this revision, released or not.
      response.header(HttpHeaders.ETAG, RevisionTag.of(history.revisions().getLast()));
    }
    return response.build();
  }
}
