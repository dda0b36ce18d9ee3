package io.factsheet.pipeline;

import io.factsheet.field.Column;
import io.factsheet.model.StoredCell;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Datasets;
import io.factsheet.store.Store;
import io.factsheet.store.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Shows datasets to those who open the database with its own tools. */
public final class Views {
  private final Store store;
  private final Datasets datasets;

  public Views(Store store, Datasets datasets) {
    this.store = store;
    this.datasets = datasets;
  }

  /**
   * Gives each dataset a view that tells what its descriptor of today makes of the newest release.
   *
   * @return what could not be done, a sentence each
   */
  public List<String> keep() throws IOException {
    return store.views().keep(datasets.all().stream().map(Views::of).toList());
  }

  private static View of(Dataset dataset) {
    List<StoredCell> cells = dataset.storedCells();
    List<View.Column> columns = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Column column = dataset.columns().get(i);
      columns.add(new View.Column(column.name(), type(column.kind()), cells.get(i)));
    }
    return new View(dataset.name(), columns);
  }

  private static View.Type type(Column.Kind kind) {
    return switch (kind) {
      case TEXT -> View.Type.TEXT;
      case INTEGER -> View.Type.INTEGER;
      case NUMBER -> View.Type.NUMBER;
      case BOOLEAN -> View.Type.BOOLEAN;
      case DATE -> View.Type.DATE;
    };
  }
}
