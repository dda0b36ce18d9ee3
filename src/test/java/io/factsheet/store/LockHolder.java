package io.factsheet.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A process that takes a lock, says so, and holds it until it is killed. */
final class LockHolder {
  private LockHolder() {}

  /**
   * @param kind sqlite or postgresql
   * @param where the folder of the locks, or the address of the database
   */
  static Process start(String kind, String where, String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LockHolder.class.getName(),
            kind,
            where,
            name)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] arguments) throws Exception {
    Locks locks =
        arguments[0].equals("sqlite")
            ? new FileLocks(Path.of(arguments[1]))
            : new AdvisoryLocks(
                PostgresqlServer.at(
                        arguments[1], PostgresqlTestServer.USER, PostgresqlTestServer.PASSWORD)
                    .dataSource());
    try (var _ = locks.hold(arguments[2])) {
      System.out.print('h');
      System.out.flush();
      Thread.sleep(Duration.ofDays(1));
    }
  }
}
