package io.factsheet.pipeline;

import io.factsheet.release.Publication;
import io.factsheet.schema.Datasets;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * What comes first, before anything is served or stored: descriptors are read and releases settled.
 * Where that fails, the start is refused.
 */
final class Startup {
  private static final Logger LOG = Logger.getLogger(Startup.class);

  void start(@Observes StartupEvent event, Datasets datasets, Publish publish) throws IOException {
    for (Publication.Stopped stopped : publish.recover()) {
      LOG.error(stopped.message());
    }
    LOG.infof("datasets: %s", datasets.names());
  }
}
