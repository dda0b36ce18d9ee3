package io.factsheet.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Pulls feeds once and publishes what changed, without opening a port. */
@Command(
    name = "refresh",
    description = "Pulls feeds once, publishes what changed, and ends. Opens no port.",
    mixinStandardHelpOptions = true)
final class RefreshCommand {
  @Parameters(arity = "0..*", paramLabel = "FEED", description = "All feeds where none is named.")
  List<String> feeds = new ArrayList<>();
}
