package io.factsheet.cli;

import java.io.FileNotFoundException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says once that something which is tried again and again fails, and once that it is over. */
final class Outage {
  private static final Logger LOG = Logger.getLogger(Outage.class);

  private final String what;
  private @Nullable String told;

  /**
   * @param what fails, as the beginning of a sentence
   */
  Outage(String what) {
    this.what = what;
  }

  void is(Exception failure) {
    String message = message(failure);
    if (!message.equals(told)) {
      told = message;
      LOG.errorf("%s fails, and is tried again; the last releases stay up: %s", what, message);
    }
  }

  void over() {
    if (told != null) {
      told = null;
      LOG.infof("%s works again", what);
    }
  }

  /** Of some failures the message is a path alone. */
  private static String message(Exception failure) {
    return failure instanceof FileSystemException || failure instanceof FileNotFoundException
        ? failure.toString()
        : Objects.requireNonNullElse(failure.getMessage(), failure.toString());
  }
}
