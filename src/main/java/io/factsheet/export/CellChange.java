package io.factsheet.export;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a fact's row that is not what it was in an earlier release.
 *
 * <p>A fact that came in, or is gone, is a change of the one cell {@code fact_id}: its row stands
 * in the later release, or in the earlier one.
 *
 * @param field the column, by its name in the later release; by its former one where it is no more
 * @param old String, Long, BigDecimal, Boolean or LocalDate; null where the cell was empty
 * @param now likewise; null where it is empty
 * @param reason in an editor's words; null where none was given or is needed
 * @param role of whoever changed it; null for a feed, and where nobody changed the fact
 */
public record CellChange(
    String factId,
    String field,
    @Nullable Object old,
    @Nullable Object now,
    ChangeKind kind,
    @Nullable String reason,
    @Nullable String role) {}
