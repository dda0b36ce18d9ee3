package io.factsheet.http.catalogue;

import io.factsheet.http.Links;
import io.factsheet.http.Lookup;
import io.factsheet.http.Query;
import io.factsheet.pipeline.Catalogue;
import io.factsheet.schema.Dataset;
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
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The catalogue of datasets. */
@Path("/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data")
@RunOnVirtualThread
final class DatasetsResource {
  private final Catalogue catalogue;
  private final Lookup lookup;

  DatasetsResource(Catalogue catalogue, Lookup lookup) {
    this.catalogue = catalogue;
    this.lookup = lookup;
  }

  @GET
  @Operation(operationId = "listDatasets", summary = "Lists all datasets")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
  public RestResponse<DatasetSummary.Catalogue> list(@Context UriInfo uri) {
    Query.of(uri);
    Links links = Links.of(uri);
    var listed =
        new DatasetSummary.Catalogue(
            catalogue.datasets().stream()
                .map(dataset -> DatasetSummary.of(dataset, catalogue.latest(dataset), links))
                .toList());
    return RestResponse.ResponseBuilder.ok(listed)
        .header(HttpHeaders.LINK, Links.header(links.apiDescription(), "service-desc"))
        .build();
  }

  @GET
  @Path("/{dataset: [^/.]+}")
  @Operation(
      operationId = "getDataset",
      summary = "Describes a dataset",
      description = "What its facts say, what is published of it, and where.")
  @APIResponse(responseCode = "404", ref = "Problem")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
  public RestResponse<DatasetView> describe(
      @PathParam("dataset") String name, @Context UriInfo uri) {
    Query.of(uri);
    Dataset dataset = lookup.dataset(name);
    Links links = Links.of(uri);
    DatasetView view = DatasetView.of(dataset, catalogue.latest(dataset), links);
    RestResponse.ResponseBuilder<DatasetView> response = RestResponse.ResponseBuilder.ok(view);
    response.header(HttpHeaders.LINK, Links.header(links.datasets(), "collection"));
    response.header(HttpHeaders.LINK, Links.header(links.releases(name), "version-history"));
    return response.build();
  }
}
