package io.factsheet.http.health;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether what is published can be read, and more be published. The folder is made with the first
 * release.
 */
@Readiness
@Singleton
final class ExportsCheck implements HealthCheck {
  private final Path exports;

  ExportsCheck(@ConfigProperty(name = "factsheet.exports.dir") Path exports) {
    this.exports = exports;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("exports");
    return trouble()
        .map(reason -> answer.down().withData("reason", reason))
        .orElseGet(answer::up)
        .build();
  }

  private Optional<String> trouble() {
    if (Files.notExists(exports)) {
      return Optional.empty();
    }
    if (!Files.isDirectory(exports) || !Files.isReadable(exports) || !Files.isExecutable(exports)) {
      return Optional.of("The folder of releases cannot be read");
    }
    if (!Files.isWritable(exports)) {
      return Optional.of("The folder of releases cannot be written to");
    }
    return isFull() ? Optional.of("The disk of releases is full") : Optional.empty();
  }

  private boolean isFull() {
    try {
      return Files.getFileStore(exports).getUsableSpace() == 0;
    } catch (IOException _) {
      return false; // some file systems do not tell
    }
  }
}
