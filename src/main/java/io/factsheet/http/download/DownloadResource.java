package io.factsheet.http.download;

import io.factsheet.export.DataPackage;
import io.factsheet.http.Links;
import io.factsheet.http.Lookup;
import io.factsheet.http.Query;
import io.factsheet.http.problem.Excerpt;
import io.factsheet.http.problem.ProblemType;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.schema.Dataset;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of releases. */
@Path("/datasets")
@Tag(name = "Data")
@RunOnVirtualThread
final class DownloadResource {
  private static final String ASK_EVERY_TIME = "no-cache";
  private static final String KEEP_FOR_EVER = "public, max-age=31536000, immutable";

  private final Lookup lookup;
  private final PublishedFiles files;

  DownloadResource(Lookup lookup, PublishedFiles files) {
    this.lookup = lookup;
    this.files = files;
  }

  @GET
  @Path("/{dataset: [^/.]+}.{extension: [^/]+}")
  @Operation(
      operationId = "downloadLatest",
      summary = "Downloads the latest release of a dataset",
      description = "Answers HEAD, conditional requests and single byte ranges.")
  @APIResponse(responseCode = "200", ref = "File")
  @APIResponse(responseCode = "206", description = "The part of the file that Range asks for.")
  @APIResponse(responseCode = "304", description = "The client has this release already.")
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "416", ref = "Problem")
  public Response latest(
      @PathParam("dataset") String name,
      @PathParam("extension")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"csv", "xlsx", "json", "ndjson"}))
          String extension,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context Request request)
      throws IOException {
    Dataset dataset = lookup.dataset(name);
    Query.of(uri);
    if (!files.offers(extension)) {
      throw ProblemType.UNKNOWN_FORMAT
          .problem(
              "The dataset is not offered as " + Excerpt.of(extension) + ".",
              "Use one of: " + String.join(", ", files.extensions()) + ".")
          .with("formats", files.extensions())
          .exception();
    }
    Release release = lookup.latest(dataset);
    Links links = Links.of(uri);
    String file = name + "." + extension;
    return FileAnswer.of(
        find(release, file),
        request.getMethod(),
        headers,
        links(release, links.dataPackage(name), links)
            .and(HttpHeaders.CACHE_CONTROL, ASK_EVERY_TIME)
            .and(HttpHeaders.CONTENT_LOCATION, links.file(name, release.number(), file)));
  }

  @GET
  @Path("/{dataset: [^/.]+}/" + DataPackage.FILE)
  @Operation(
      operationId = "downloadDataPackage",
      summary = "Describes the files of the latest release",
      description =
          "A descriptor after the Data Package standard, version 2: the files with their checksums,"
              + " what each column means, and the articles. Its paths lead to the files of that"
              + " release. Answers HEAD, conditional requests and single byte ranges.")
  @APIResponse(responseCode = "200", ref = "File")
  @APIResponse(responseCode = "206", description = "The part of the file that Range asks for.")
  @APIResponse(responseCode = "304", description = "The client has this release already.")
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "416", ref = "Problem")
  public Response dataPackage(
      @PathParam("dataset") String name,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context Request request)
      throws IOException {
    Dataset dataset = lookup.dataset(name);
    Query.of(uri);
    Release release = lookup.latest(dataset);
    requireFile(release, DataPackage.FILE);
    Links links = Links.of(uri);
    return FileAnswer.of(
        files.dataPackage(release, "releases/" + release.number() + "/"),
        request.getMethod(),
        headers,
        Headers.of(
            link(links.dataset(name), "describedby"),
            link(links.releases(name), "version-history"),
            new Headers.Field(HttpHeaders.CACHE_CONTROL, ASK_EVERY_TIME)));
  }

  @GET
  @Path("/{dataset: [^/.]+}/releases/{number}/{file}")
  @Operation(
      operationId = "downloadReleased",
      summary = "Downloads a file of a release",
      description =
          "It never changes. Answers HEAD, conditional requests and single byte ranges. Of older"
              + " releases, files that are not kept are made again; where the bytes would be others,"
              + " the answer is a 410 that names the files that are there.")
  @APIResponse(responseCode = "200", ref = "File")
  @APIResponse(responseCode = "206", description = "The part of the file that Range asks for.")
  @APIResponse(responseCode = "304", description = "The client has this file already.")
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "410", ref = "Problem")
  @APIResponse(responseCode = "416", ref = "Problem")
  @APIResponse(responseCode = "503", ref = "Problem")
  public Response released(
      @PathParam("dataset") String name,
      @PathParam("number") String number,
      @PathParam("file") String file,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context Request request)
      throws IOException {
    Dataset dataset = lookup.dataset(name);
    Query.of(uri);
    Release release = lookup.release(dataset, number);
    Links links = Links.of(uri);
    return FileAnswer.of(
        find(release, file),
        request.getMethod(),
        headers,
        links(release, links.file(name, release.number(), DataPackage.FILE), links)
            .and(HttpHeaders.CACHE_CONTROL, KEEP_FOR_EVER));
  }

  /**
   * Where to read on.
   *
   * @param dataPackage that tells of this release, if there is one: earlier versions made none
   */
  private static Headers links(Release release, String dataPackage, Links links) {
    Headers all =
        Headers.of(
            link(links.dataset(release.dataset()), "describedby"),
            link(links.releases(release.dataset()), "version-history"));
    return release.has(DataPackage.FILE)
        ? all.and(HttpHeaders.LINK, Links.header(dataPackage, "describedby"))
        : all;
  }

  private PublishedFile find(Release release, String name) throws IOException {
    requireFile(release, name);
    return files.find(release, name);
  }

  private static void requireFile(Release release, String name) {
    List<String> names = release.files().stream().map(ReleaseFile::name).toList();
    if (!release.has(name)) {
      throw ProblemType.UNKNOWN_FILE
          .problem(
              "Release " + release.number() + " has no file " + Excerpt.of(name) + ".",
              "Use one of: " + String.join(", ", names) + ".")
          .with("files", names)
          .exception();
    }
  }

  private static Headers.Field link(String target, String relation) {
    return new Headers.Field(HttpHeaders.LINK, Links.header(target, relation));
  }
}
