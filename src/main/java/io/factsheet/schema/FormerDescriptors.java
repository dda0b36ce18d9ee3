package io.factsheet.schema;

import java.util.List;

/** Knows the descriptors under which facts were stored or published. */
@FunctionalInterface
public interface FormerDescriptors {
  /** Where nothing was ever stored. */
  FormerDescriptors NONE = dataset -> List.of();

  /** Those of a dataset in canonical JSON, the oldest first; its present one may be among them. */
  List<String> of(String dataset);
}
