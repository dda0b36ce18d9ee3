package io.factsheet.release;

import io.factsheet.export.Formats;
import io.factsheet.store.Store;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets up what makes and finds releases, in the configured folders. */
final class ReleaseProducer {

  @Produces
  @Singleton
  Publisher publisher(
      Store store,
      @ConfigProperty(name = "factsheet.exports.dir") Path exports,
      @ConfigProperty(name = "factsheet.data.dir") Path data,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    return new Publisher(
        store, exports, data.resolve("drafts"), Formats.ALL, Clock.systemUTC(), version);
  }

  @Produces
  @Singleton
  Archive archive(Store store, @ConfigProperty(name = "factsheet.exports.dir") Path exports) {
    return new Archive(store, exports);
  }

  @Produces
  @Singleton
  ReleasedFacts releasedFacts(Store store) {
    return new ReleasedFacts(store);
  }
}
