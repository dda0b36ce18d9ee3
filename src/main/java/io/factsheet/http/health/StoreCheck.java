package io.factsheet.http.health;

import io.factsheet.pipeline.Catalogue;
import io.factsheet.store.StoreException;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
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
  private final AtomicBoolean down = new AtomicBoolean();

  StoreCheck(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      catalogue.runs(1);
      if (down.getAndSet(false)) {
        LOG.info("The database answers again");
      }
      return HealthCheckResponse.up(NAME);
    } catch (StoreException e) {
      // Probes come every few seconds; what they find is told when it begins.
      if (!down.getAndSet(true)) {
        LOG.errorf("Not ready: %s", e.getMessage());
      }
      return HealthCheckResponse.named(NAME).down().withData("reason", e.reason().words()).build();
    }
  }
}
