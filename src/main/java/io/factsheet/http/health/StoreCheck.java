package io.factsheet.http.health;

import io.factsheet.pipeline.Catalogue;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Whether the database answers. */
@Readiness
@Singleton
final class StoreCheck implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(StoreCheck.class);
  private static final String NAME = "store";

  private final Catalogue catalogue;

  StoreCheck(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      catalogue.runs(1);
      return HealthCheckResponse.up(NAME);
    } catch (RuntimeException e) {
      LOG.error("The database does not answer", e);
      return HealthCheckResponse.down(NAME);
    }
  }
}
