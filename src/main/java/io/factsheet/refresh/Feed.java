package io.factsheet.refresh;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A place that facts are pulled from.
 *
 * @param folder laid out as {@link FeedFolder} says
 * @param cron when to pull it (Quartz syntax, with seconds), in the zone of the machine; empty for
 *     only on request
 * @param atStart whether to pull it when the service starts
 * @param hold whether whatever it brings waits for an editor
 */
public record Feed(
    String name, Path folder, Optional<String> cron, boolean atStart, boolean hold) {}
