package io.factsheet.store;

import java.sql.SQLException;

/**
 * The database failed: it is gone, full, damaged, or was locked for too long by another. What was
 * not committed is not kept. Where the connection broke while it was committed, it may be: what was
 * submitted can be submitted again, as a repeat changes nothing.
 */
public final class StoreException extends RuntimeException {
  private final Reason reason;

  /** What an operator has to look after. */
  public enum Reason {
    /** The server, the network or the file is away. */
    UNREACHABLE("The database cannot be reached"),
    /** It works for somebody else. */
    BUSY("Another writer held the database for too long"),
    FULL("The disk of the database is full"),
    /** The file can be read, and not be changed. */
    READ_ONLY("The database cannot be written to"),
    /** Anything else, such as a bug of this program. */
    FAILED("The database failed");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** What is the matter, as the beginning of a sentence. */
    public String words() {
      return words;
    }

    /** By SQLSTATE, of the standard and of PostgreSQL's appendix A, or by SQLite's result code. */
    private static Reason of(SQLException cause) {
      String state = cause.getSQLState() == null ? "" : cause.getSQLState();
      return switch (state) {
        case "" -> ofSqlite(cause.getErrorCode() & 0xff);
        // Not obtained in time: a lock, or one of the connections.
        case "55P03", "53300" -> BUSY;
        case "53100" -> FULL;
        case "25006" -> READ_ONLY;
        default -> state.startsWith("08") || state.startsWith("57P") ? UNREACHABLE : FAILED;
      };
    }

    /** See https://www.sqlite.org/rescode.html, of which the low byte is the primary code. */
    private static Reason ofSqlite(int code) {
      return switch (code) {
        case 5, 6 -> BUSY;
        case 8 -> READ_ONLY;
        case 10, 14 -> UNREACHABLE;
        case 13 -> FULL;
        default -> FAILED;
      };
    }
  }

  StoreException(SQLException cause) {
    this(Reason.of(cause), cause);
  }

  private StoreException(Reason reason, SQLException cause) {
    super(reason.words() + ": " + cause.getMessage(), cause);
    this.reason = reason;
  }

  /** There is no connection, for whatever reason. */
  static StoreException unreachable(SQLException cause) {
    return new StoreException(Reason.UNREACHABLE, cause);
  }

  StoreException(String message) {
    this(Reason.FAILED, message);
  }

  StoreException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
