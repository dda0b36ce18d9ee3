package io.factsheet.store;

import java.sql.SQLException;

/**
 * The database failed: it is gone, full, damaged, or was locked for too long by another. What was
 * not committed is not kept. Where the connection broke while it was committed, it may be: what was
 * submitted can be submitted again, as a repeat changes nothing.
 */
public final class StoreException extends RuntimeException {
  private static final String UNREACHABLE = "The database cannot be reached";

  StoreException(SQLException cause) {
    this(failure(cause), cause);
  }

  private StoreException(String failure, SQLException cause) {
    super(failure + ": " + cause.getMessage(), cause);
  }

  /** There is no connection, for whatever reason. */
  static StoreException unreachable(SQLException cause) {
    return new StoreException(UNREACHABLE, cause);
  }

  StoreException(String message) {
    super(message);
  }

  /** SQLSTATE classes and codes of the standard, and of PostgreSQL's appendix A. */
  private static String failure(SQLException cause) {
    String state = cause.getSQLState() == null ? "" : cause.getSQLState();
    if (state.startsWith("08") || state.startsWith("57P")) {
      return UNREACHABLE;
    }
    return state.equals("55P03")
        ? "Another writer held the database for too long"
        : "The database failed";
  }
}
