package io.factsheet.release;

import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import java.nio.file.Path;

/**
 * A file of a release, or a copy of one, as it lies on the disk: whole, and never changed.
 *
 * @param file with its length and checksum, as recorded
 */
public record ArchivedFile(Release release, ReleaseFile file, Path path) {}
