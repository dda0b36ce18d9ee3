package io.factsheet.http.download;

import io.factsheet.model.Release;
import io.factsheet.release.ArchivedFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A file of a release, on its way to a reader.
 *
 * @param holdsRows whether it is the dataset itself, with a row for each fact
 */
record PublishedFile(ArchivedFile archived, String mediaType, boolean holdsRows) {

  Path path() {
    return archived.path();
  }

  /** In bytes. */
  long size() {
    return archived.file().bytes();
  }

  /** Strong: equal bytes, equal tag. */
  String etag() {
    return '"' + archived.file().sha256() + '"';
  }

  /** After RFC 9530, of the whole file, also where a part of it is sent. */
  String digest() {
    byte[] sha256 = HexFormat.of().parseHex(archived.file().sha256());
    return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
  }

  Instant lastModified() {
    return archived.release().cutAt();
  }

  /** How many facts the release has. */
  int rows() {
    return archived.release().facts();
  }

  /** The name to save it under, which tells the release: {@code deployments-r3.csv}. */
  String saveAs() {
    Release release = archived.release();
    String name = archived.file().name();
    String stem = release.dataset() + "-r" + release.number();
    return name.startsWith(release.dataset() + ".")
        ? stem + name.substring(release.dataset().length())
        : stem + "-" + name;
  }
}
