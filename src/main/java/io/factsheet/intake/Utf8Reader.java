package io.factsheet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text of bytes: UTF-8 and nothing else (RFC 8259, section 8.1), a byte order mark passed over.
 * Throws a {@link NotUtf8Exception} at wrong bytes, once all before them was read.
 */
final class Utf8Reader extends Reader {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int BUFFER = 8192;

  private final InputStream in;
  // A new decoder reports what it cannot decode.
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();

  /** Where the buffer of bytes begins, counted from the first byte of all. */
  private long base;

  private long line = 1;
  private boolean ended;

  private Utf8Reader(InputStream in, long base) {
    this.in = in;
    this.base = base;
  }

  static Reader of(InputStream body) throws IOException {
    PushbackInputStream in = new PushbackInputStream(body, MARK.length);
    return new Utf8Reader(in, skipMark(in));
  }

  /** Passes over a byte order mark, if there is one, and returns how many bytes it has. */
  private static int skipMark(PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(MARK.length);
    if (Arrays.equals(head, MARK)) {
      return MARK.length;
    }
    in.unread(head);
    return 0;
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!chars.hasRemaining() && !decode()) {
      return -1;
    }
    int read = Math.min(length, chars.remaining());
    chars.get(target, from, read);
    return read;
  }

  /** Fills the buffer of chars, which is empty; false at the end. */
  private boolean decode() throws IOException {
    chars.clear();
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (chars.position() > 0) {
        chars.flip();
        line += chars.chars().filter(c -> c == '\n').count();
        return true;
      }
      if (result.isError()) {
        chars.flip();
        throw new NotUtf8Exception(line, base + bytes.position());
      }
      if (ended) {
        chars.flip();
        return false;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    base += bytes.position();
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
