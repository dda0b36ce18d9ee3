package io.factsheet.http.catalogue;

import io.factsheet.http.Lookup;
import io.factsheet.http.Query;
import io.factsheet.model.Sha256;
import io.factsheet.schema.SchemaProfile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a fact of a dataset looks like, for programs that make facts. */
@Path("/datasets")
@Produces(SchemaResource.MEDIA_TYPE)
@RunOnVirtualThread
final class SchemaResource {
  static final String MEDIA_TYPE = "application/schema+json";

  private static final List<String> PROFILES =
      Arrays.stream(SchemaProfile.values()).map(SchemaProfile::code).toList();

  private final Lookup lookup;

  SchemaResource(Lookup lookup) {
    this.lookup = lookup;
  }

  @GET
  @Path("/{dataset: [^/.]+}/schema.json")
  @Tag(name = "Data")
  @Operation(
      operationId = "getSchema",
      summary = "The JSON Schema of a dataset's facts",
      description =
          "The profile `submission` describes one fact in every form that may be submitted. The"
              + " profile `extraction` is for the strict structured output of language models:"
              + " every property is required, and null where the source does not say. What it"
              + " permits can be submitted as it is.")
  @Parameter(
      name = "profile",
      in = ParameterIn.QUERY,
      description = "For whom the schema is.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"submission", "extraction"},
              defaultValue = "submission"))
  @APIResponse(
      responseCode = "200",
      description = "A schema of draft 2020-12.",
      content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  @APIResponse(responseCode = "304", description = "It has not changed.")
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Response schema(
      @PathParam("dataset") String name, @Context UriInfo uri, @Context Request request) {
    SchemaProfile profile =
        Query.of(uri, "profile")
            .oneOf("profile", PROFILES)
            .flatMap(SchemaProfile::ofCode)
            .orElse(SchemaProfile.SUBMISSION);
    String json = profile.of(lookup.dataset(name)).toPrettyString() + "\n";
    EntityTag tag = new EntityTag(Sha256.of(json));
    return Optional.ofNullable(request.evaluatePreconditions(tag))
        .orElseGet(() -> Response.ok(json))
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }
}
