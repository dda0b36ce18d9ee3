package io.factsheet.http.health;

import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether what is published can be read. The folder is made with the first release. */
@Readiness
@Singleton
final class ExportsCheck implements HealthCheck {
  private final Path exports;

  ExportsCheck(@ConfigProperty(name = "factsheet.exports.dir") Path exports) {
    this.exports = exports;
  }

  @Override
  public HealthCheckResponse call() {
    boolean readable = Files.isReadable(exports) && Files.isExecutable(exports);
    return HealthCheckResponse.named("exports")
        .status(Files.notExists(exports) || (Files.isDirectory(exports) && readable))
        .build();
  }
}
