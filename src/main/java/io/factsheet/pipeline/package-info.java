/**
 * The only place where the stages meet: facts on their way in ({@code Ingest}), datasets on their
 * way out ({@code Publish}), both together for a feed ({@code Refresh}), what is there ({@code
 * Catalogue}), and a copy of all of it ({@code Backup}).
 */
@NullMarked
package io.factsheet.pipeline;

import org.jspecify.annotations.NullMarked;
