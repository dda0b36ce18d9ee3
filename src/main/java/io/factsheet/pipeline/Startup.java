package io.factsheet.pipeline;

import io.factsheet.release.Publication;
import io.factsheet.schema.Datasets;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * What comes first, before anything is served or stored: descriptors are read and releases settled.
 * Where that fails, the start is refused.
 */
final class Startup {
  private static final Logger LOG = Logger.getLogger(Startup.class);

  void start(
      @Observes StartupEvent event,
      PipelineConfig config,
      Instance<Datasets> datasets,
      Instance<Publish> publish,
      Instance<Views> views,
      Instance<Suppressing> suppressing)
      throws IOException {
    if (config.recovery().atStart()) {
      settle(datasets.get(), publish.get());
      suppressing.get().forgetCopies(datasets.get().all());
      views.get().keep().forEach(LOG::warn);
    }
  }

  private static void settle(Datasets datasets, Publish publish) throws IOException {
    for (Publication.Stopped stopped : publish.recover()) {
      LOG.error(stopped.message());
    }
    for (String orphan : publish.adoptDescriptors()) {
      LOG.warnf(
          "No descriptor declares %s, though facts of it are stored: it is neither served nor"
              + " changed. Put its file back into factsheet.datasets.dir.",
          orphan);
    }
    LOG.infof("datasets: %s", datasets.names());
  }
}
