package io.factsheet.cli;

import picocli.CommandLine.Command;

/** Serves the API, pulls the feeds and cuts releases, until it is told to end. */
@Command(
    name = "serve",
    description = "Serves over HTTP, pulls the feeds and cuts releases. This is the default.",
    mixinStandardHelpOptions = true)
final class ServeCommand {}
