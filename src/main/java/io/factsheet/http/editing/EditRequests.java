package io.factsheet.http.editing;

import io.factsheet.http.Lookup;
import io.factsheet.http.token.Holder;
import io.factsheet.pipeline.Editing;
import io.factsheet.schema.Dataset;
import io.quarkus.security.identity.SecurityIdentity;
import org.jspecify.annotations.Nullable;

/** Makes the pipeline's request of what stands in an address, in headers and in a body. */
final class EditRequests {
  private EditRequests() {}

  /**
   * @param id as it stands in the address
   * @param expected the revision that the edit was made against
   */
  static Editing.Request of(
      Dataset dataset,
      String id,
      int expected,
      SecurityIdentity identity,
      @Nullable String reason) {
    return new Editing.Request(
        dataset, Lookup.factId(dataset, id, true), expected, Holder.of(identity), reason);
  }
}
