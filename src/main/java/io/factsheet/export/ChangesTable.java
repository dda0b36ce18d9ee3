package io.factsheet.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.export.Table.Heading;
import io.factsheet.field.Category;
import io.factsheet.field.Cells;
import io.factsheet.field.Column;
import io.factsheet.field.Column.Kind;
import io.factsheet.model.Identifier;
import io.factsheet.model.Role;
import io.factsheet.schema.Dictionary;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of the cells that are not what they were in the release before. */
final class ChangesTable {
  private static final String FIELD = "field";

  static final List<Column> COLUMNS =
      List.of(
          column(
              Dictionary.KEY,
              "Fact",
              "The fact whose row has the cell.",
              Cells.REQUIRED.like(Identifier.PATTERN)),
          column(
              FIELD,
              "Column",
              "The column of the cell, by its name in this release; a column that is no more goes"
                  + " by its former name, and one that was only renamed has not changed."
                  + " fact_id stands for the whole row: with old empty the fact came in, and its"
                  + " row is in this release; with new empty it is gone, and its row is in the"
                  + " release before. Not compared are the columns that merely follow: revision,"
                  + " first_release, changed_in_release, origins_agreeing, origins_disagreeing.",
              Cells.REQUIRED),
          column(
              "old",
              "Old",
              "The cell as it stands in the CSV file of the release before. Empty where it was"
                  + " empty.",
              Cells.ANY),
          column(
              "new",
              "New",
              "The cell as it stands in the CSV file of this release. Empty where it is empty.",
              Cells.ANY),
          column(
              "kind",
              "Kind",
              "Why it is not what it was: the last change that made it what it is.",
              Cells.REQUIRED.among(ChangeKind.categories())),
          column("reason", "Reason", "The editor's reason. Empty where none was given.", Cells.ANY),
          column(
              "role",
              "Role",
              "Of whoever made the change. Empty for a feed, and where nobody changed the fact"
                  + " itself.",
              Cells.ANY.among(Category.ofAll(Role.values(), Role::code, ChangesTable::meaning))));

  private ChangesTable() {}

  private static Column column(String name, String title, String description, Cells cells) {
    return new Column(name, title, description, Kind.TEXT, false, cells);
  }

  private static String meaning(Role role) {
    return switch (role) {
      case SUBMITTER -> "Puts facts in.";
      case EDITOR -> "Corrects, retracts, reviews and releases facts.";
      case ADMIN -> "Looks after the installation.";
    };
  }

  /** One cell for each of {@link #COLUMNS}. */
  static List<@Nullable Object> cells(CellChange change) {
    return Arrays.asList(
        change.factId(),
        change.field(),
        change.old(),
        change.now(),
        change.kind().code(),
        change.reason(),
        change.role());
  }

  /** As a sheet; goes through the changes once to count them. */
  static Table of(Rows<CellChange> changes) throws IOException {
    return new Table(
        "Changes",
        "_changes",
        COLUMNS.stream().map(column -> new Heading(column.name(), false)).toList(),
        true,
        Math.toIntExact(changes.count()),
        changes.map(ChangesTable::cells));
  }

  static ObjectNode schema() throws IOException {
    return TableSchema.of(
        COLUMNS.stream().map(column -> new Dictionary.Entry(column, null)).toList(),
        List.of(Dictionary.KEY, FIELD));
  }
}
