package io.factsheet.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where visitors without a path arrive. */
@Path("/")
final class RootResource {
  @GET
  @Operation(hidden = true)
  public Response root(@Context UriInfo uri) {
    return Response.seeOther(URI.create(Links.of(uri).datasets())).build();
  }
}
