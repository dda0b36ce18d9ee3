package io.factsheet.http;

import io.factsheet.export.DataPackage;
import jakarta.ws.rs.core.UriInfo;

/**
 * Addresses of this API, from the root of the host: as the client sees it, also where it is served
 * under a path of its own.
 *
 * @param base the path the API is served under, without a slash at its end
 */
public record Links(String base) {

  public static Links of(UriInfo uri) {
    String path = uri.getBaseUri().getRawPath();
    return new Links(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  public String datasets() {
    return base + "/datasets";
  }

  public String dataset(String name) {
    return datasets() + "/" + name;
  }

  /** The latest release in one format. */
  public String latest(String dataset, String extension) {
    return dataset(dataset) + "." + extension;
  }

  /** The description of the latest release's files. */
  public String dataPackage(String dataset) {
    return dataset(dataset) + "/" + DataPackage.FILE;
  }

  public String releases(String dataset) {
    return dataset(dataset) + "/releases";
  }

  /** What changed; it wants to be told since which release. */
  public String changes(String dataset) {
    return dataset(dataset) + "/changes";
  }

  /** What changed from one release to a later one. */
  public String changes(String dataset, int since, int until) {
    return changes(dataset) + "?since=" + since + "&until=" + until;
  }

  public String release(String dataset, int number) {
    return releases(dataset) + "/" + number;
  }

  public String file(String dataset, int number, String file) {
    return release(dataset, number) + "/" + file;
  }

  public String facts(String dataset) {
    return dataset(dataset) + "/facts";
  }

  /**
   * One fact.
   *
   * @param id of characters that need no escape in an address, as all ids are
   */
  public String fact(String dataset, String id) {
    return facts(dataset) + "/" + id;
  }

  public String schema(String dataset) {
    return dataset(dataset) + "/schema.json";
  }

  public String validate(String dataset) {
    return dataset(dataset) + "/validate";
  }

  public String feeds() {
    return base + "/feeds";
  }

  public String refresh(String feed) {
    return feeds() + "/" + feed + "/refresh";
  }

  public String runs() {
    return base + "/runs";
  }

  public String run(long id) {
    return runs() + "/" + id;
  }

  /** What a run brought that is held or was refused. */
  public String held(long id) {
    return run(id) + "/held";
  }

  public String approve(long id) {
    return run(id) + "/approve";
  }

  public String discard(long id) {
    return run(id) + "/discard";
  }

  public String apiDescription() {
    return base + "/q/openapi";
  }

  /** A {@code Link} header field (RFC 8288). */
  public static String header(String target, String relation) {
    return "<" + target + ">; rel=\"" + relation + "\"";
  }
}
