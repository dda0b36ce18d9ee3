package io.factsheet.pipeline;

import io.factsheet.release.Publication;
import io.factsheet.schema.Datasets;
import io.factsheet.schema.InvalidDescriptorsException;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * What comes first, before anything is served or stored: descriptors are read, releases settled.
 */
final class Startup {
  private static final Logger LOG = Logger.getLogger(Startup.class);
  private static final int SYSTEM_FAILURE = 3;

  void start(@Observes StartupEvent event, Instance<Datasets> datasets, Instance<Publish> publish) {
    try {
      datasets.get().all();
    } catch (RuntimeException e) {
      throw descriptorsAreWrong(e);
    }
    try {
      for (Publication.Stopped stopped : publish.get().recover()) {
        LOG.error(stopped.message());
      }
    } catch (IOException e) {
      throw new PreventFurtherStepsException(
          "The exports folder cannot be used: " + e + ". Set factsheet.exports.dir to another.",
          SYSTEM_FAILURE);
    }
  }

  private static RuntimeException descriptorsAreWrong(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidDescriptorsException wrong) {
        return new PreventFurtherStepsException(wrong.getMessage(), SYSTEM_FAILURE);
      }
    }
    return e;
  }
}
