package io.factsheet.http.submission;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.factsheet.http.Bodies;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A body that has come in whole, on disk: a client that sends slowly, or not to the end, holds up
 * no one. It is gone when it is closed; where the system can unlink an open file, also when the
 * process dies.
 */
final class Spool implements AutoCloseable {
  private final FileChannel file;

  private Spool(FileChannel file) {
    this.file = file;
  }

  /**
   * @param limit in bytes
   * @throws io.factsheet.http.problem.ProblemException where the body is larger or breaks off
   * @throws IOException where it cannot be written to disk
   */
  static Spool of(InputStream body, long limit, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path path = folder.resolve(UUID.randomUUID().toString());
    Spool spool = new Spool(FileChannel.open(path, CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE));
    try {
      spool.fill(body, limit);
      return spool;
    } catch (IOException | RuntimeException e) {
      spool.close();
      throw e;
    }
  }

  private void fill(InputStream body, long limit) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    int read;
    while ((read = read(body, buffer)) >= 0) {
      size += read;
      if (size > limit) {
        throw tooLarge(limit);
      }
      ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    }
  }

  private static int read(InputStream body, byte[] buffer) {
    try {
      return body.read(buffer);
    } catch (IOException _) {
      throw Bodies.brokenOff();
    }
  }

  static RuntimeException tooLarge(long limit) {
    return Bodies.tooLarge(
        limit, "Send it in parts, each with the sources that its facts are from.");
  }

  /** The body, from its beginning. */
  InputStream open() throws IOException {
    file.position(0);
    return new BufferedInputStream(Channels.newInputStream(file), 1 << 16);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
