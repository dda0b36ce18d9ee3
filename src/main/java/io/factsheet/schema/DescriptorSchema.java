package io.factsheet.schema;

import java.io.IOException;

/** The JSON Schema of descriptors (draft 2020-12), for editors that complete and check them. */
public final class DescriptorSchema {
  private DescriptorSchema() {}

  /**
   * The schema as it is written. It accepts whatever {@link DescriptorReader} accepts; what it
   * cannot say, as whether a field that is named is there, only the reader sees.
   */
  public static String json() throws IOException {
    return Datasets.resource("descriptor.schema.json");
  }
}
