package io.factsheet.store;

import java.sql.SQLException;

/** The database failed: it is gone, full, damaged, or was locked for too long by another. */
public final class StoreException extends RuntimeException {
  StoreException(SQLException cause) {
    super("The database failed: " + cause.getMessage(), cause);
  }
}
