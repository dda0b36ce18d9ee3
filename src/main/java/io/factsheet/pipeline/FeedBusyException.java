package io.factsheet.pipeline;

/** A feed that is being pulled already: runs of one feed never overlap. */
public final class FeedBusyException extends Exception {
  FeedBusyException(String feed) {
    super("The feed \"" + feed + "\" is being pulled already. Try again when that run has ended.");
  }
}
