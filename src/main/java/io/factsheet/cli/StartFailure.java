package io.factsheet.cli;

import io.factsheet.schema.InvalidDescriptorsException;
import io.factsheet.store.UnusableStoreException;
import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Why the service did not start, as far as an operator can mend it in a few words. */
final class StartFailure {
  private StartFailure() {}

  static String text(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case InvalidDescriptorsException wrong -> {
          return String.valueOf(wrong.getMessage());
        }
        case UnusableStoreException unusable -> {
          return String.valueOf(unusable.getMessage());
        }
        case ConfigValidationException wrong -> {
          return WrongSettings.text(wrong);
        }
        case QuarkusBindException taken -> {
          return "Port "
              + taken.getPort()
              + " is taken by another program. Set QUARKUS_HTTP_PORT to another one.";
        }
        default -> {
          // The cause may say more.
        }
      }
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return "The service could not start: " + trace;
  }
}
