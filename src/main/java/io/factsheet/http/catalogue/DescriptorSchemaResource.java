package io.factsheet.http.catalogue;

import io.factsheet.http.Query;
import io.factsheet.schema.DescriptorSchema;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The schema of descriptors, so that an editor can follow the version that reads them. */
@Path("/schemas/descriptor.json")
@RunOnVirtualThread
final class DescriptorSchemaResource {
  private static final String SCHEMA = "application/schema+json";

  @GET
  @Produces(SCHEMA)
  @Tag(name = "Data")
  @Operation(
      operationId = "getDescriptorSchema",
      summary = "The JSON Schema of descriptors",
      description =
          "For editors that complete and check YAML: a descriptor that begins with"
              + " `# yaml-language-server: $schema=` and this address is checked as it is written.")
  @APIResponse(
      responseCode = "200",
      description = "A schema of draft 2020-12.",
      content = @Content(mediaType = SCHEMA, schema = @Schema(implementation = Object.class)))
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
  public String schema(@Context UriInfo uri) throws IOException {
    Query.of(uri);
    return DescriptorSchema.json();
  }
}
