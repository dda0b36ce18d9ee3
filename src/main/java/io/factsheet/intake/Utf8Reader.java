package io.factsheet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of bytes: UTF-8 and nothing else (RFC 8259, section 8.1), a byte order mark passed over. */
final class Utf8Reader {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Utf8Reader() {}

  /** Reading from it throws a {@link java.nio.charset.CharacterCodingException} at wrong bytes. */
  static Reader of(InputStream bytes) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, MARK.length);
    byte[] head = in.readNBytes(MARK.length);
    if (!java.util.Arrays.equals(head, MARK)) {
      in.unread(head);
    }
    return new InputStreamReader(
        in,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
