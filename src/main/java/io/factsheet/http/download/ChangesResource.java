package io.factsheet.http.download;

import io.factsheet.export.ChangesFormat;
import io.factsheet.http.Links;
import io.factsheet.http.Lookup;
import io.factsheet.http.Query;
import io.factsheet.http.problem.ProblemType;
import io.factsheet.model.Release;
import io.factsheet.pipeline.Catalogue;
import io.factsheet.release.ArchivedFile;
import io.factsheet.release.TooBusyException;
import io.factsheet.schema.Dataset;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is different between releases of a dataset. */
@Path("/datasets")
@Tag(name = "Data")
@RunOnVirtualThread
final class ChangesResource {

  /** The first one is what whoever accepts anything gets. */
  private static final List<Variant> VARIANTS =
      Arrays.stream(ChangesFormat.values())
          .map(format -> new Variant(mediaType(format), (Locale) null, null))
          .toList();

  private static final List<String> NAMES =
      Arrays.stream(ChangesFormat.values()).map(ChangesResource::name).toList();

  private final Lookup lookup;
  private final Catalogue catalogue;

  ChangesResource(Lookup lookup, Catalogue catalogue) {
    this.lookup = lookup;
    this.catalogue = catalogue;
  }

  @GET
  @Path("/{dataset: [^/.]+}/changes")
  @Operation(
      operationId = "getChanges",
      summary = "Tells what changed between two releases, cell by cell",
      description =
          "As JSON or CSV: for each cell that is not what it was, the fact, the column, the old and"
              + " the new value, and the last change that made it so, with the editor's reason and"
              + " role. A fact that came in or is gone is one row, of its fact_id. The whole answer"
              + " is made before any of it is sent. Answers HEAD, conditional requests and single"
              + " byte ranges.")
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      required = true,
      description = "The number of the earlier release.",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
  @Parameter(
      name = "until",
      in = ParameterIn.QUERY,
      description = "The number of the later release; else the latest.",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
  @Parameter(
      name = "_format",
      in = ParameterIn.QUERY,
      description = "What to answer, whatever the Accept header says.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"json", "csv"}))
  @APIResponse(responseCode = "200", ref = "File")
  @APIResponse(responseCode = "206", description = "The part of the file that Range asks for.")
  @APIResponse(responseCode = "304", description = "The client has this file already.")
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "406", ref = "Problem")
  @APIResponse(responseCode = "416", ref = "Problem")
  @APIResponse(responseCode = "503", ref = "Problem")
  public Response changes(
      @PathParam("dataset") String name,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context Request request)
      throws IOException {
    Dataset dataset = lookup.dataset(name);
    Query query = Query.of(uri, "since", "until", "_format");
    Release since = lookup.release(dataset, query.required("since"));
    Optional<String> last = query.text("until");
    Release until = last.isPresent() ? lookup.release(dataset, last.get()) : lookup.latest(dataset);
    if (until.number() < since.number()) {
      throw ProblemType.INVALID_PARAMETER
          .problem(
              "Release " + until.number() + " is no later one than " + since.number() + ".",
              "Give the earlier release as since, and the later one as until.")
          .with("parameter", "until")
          .exception();
    }
    ChangesFormat format =
        query
            .oneOf("_format", NAMES)
            .map(one -> ChangesFormat.valueOf(one.toUpperCase(Locale.ROOT)))
            .orElseGet(() -> accepted(request));
    Links links = Links.of(uri);
    return FileAnswer.of(
        new PublishedFile(file(dataset, since, until, format), format.mediaType(), false),
        request.getMethod(),
        headers,
        Headers.of(
            new Headers.Field(HttpHeaders.LINK, Links.header(links.dataset(name), "describedby")),
            new Headers.Field(
                HttpHeaders.LINK, Links.header(links.releases(name), "version-history")),
            new Headers.Field(HttpHeaders.CACHE_CONTROL, "no-cache"),
            new Headers.Field(HttpHeaders.VARY, HttpHeaders.ACCEPT),
            new Headers.Field(
                HttpHeaders.CONTENT_LOCATION,
                links.changes(name, since.number(), until.number()) + "&_format=" + name(format))));
  }

  private ArchivedFile file(Dataset dataset, Release since, Release until, ChangesFormat format)
      throws IOException {
    try {
      return catalogue
          .changes(dataset, since, until, format)
          .orElseThrow(
              () ->
                  ProblemType.UNKNOWN_CHANGES
                      .problem(
                          "Release "
                              + since.number()
                              + " or "
                              + until.number()
                              + " is older than this installation's database, which knows its files"
                              + " only.",
                          "Compare the files of the two releases.")
                      .exception());
    } catch (TooBusyException e) {
      throw Busy.problem(e);
    }
  }

  private static ChangesFormat accepted(Request request) {
    Variant variant = request.selectVariant(VARIANTS);
    if (variant == null) {
      throw new NotAcceptableException();
    }
    return Arrays.stream(ChangesFormat.values())
        .filter(format -> mediaType(format).equals(variant.getMediaType()))
        .findFirst()
        .orElseThrow();
  }

  private static MediaType mediaType(ChangesFormat format) {
    return MediaType.valueOf(format.mediaType().split(";", 2)[0]);
  }

  private static String name(ChangesFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
