package io.factsheet.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Column;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.StoredCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of an exported fact: some neighbouring columns, and what they are in JSON. */
interface Part {
  List<Column> columns();

  /** Where the cell of each of {@link #columns} is found in what is stored of a fact. */
  List<StoredCell> stored(Descriptor descriptor);

  /** Appends one cell for each of {@link #columns}. */
  void cells(ReleasedFact fact, List<@Nullable Object> cells);

  /** Puts what is not empty. */
  void json(ReleasedFact fact, ObjectNode object);
}
