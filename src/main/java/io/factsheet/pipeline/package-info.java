/**
 * The only place where the stages meet: facts on their way in ({@code Ingest}), datasets on their
 * way out ({@code Publish}), both together for a feed ({@code Refresh}), and what is there ({@code
 * Catalogue}).
 */
@NullMarked
package io.factsheet.pipeline;

import org.jspecify.annotations.NullMarked;
