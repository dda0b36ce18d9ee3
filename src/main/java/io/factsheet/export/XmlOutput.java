package io.factsheet.export;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** XML as UTF-8, through a buffer: most of the time of a large workbook is spent here. */
final class XmlOutput {
  private static final int SIZE = 1 << 16;

  /** The most that one character or number takes. */
  private static final int LONGEST = 24;

  private static final byte[] AMPERSAND = utf8("&amp;");
  private static final byte[] LESS = utf8("&lt;");
  private static final byte[] GREATER = utf8("&gt;");
  private static final byte[] CARRIAGE_RETURN = utf8("_x000D_");
  private static final byte[] UNDERSCORE = utf8("_x005F_");

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int used;

  XmlOutput(OutputStream out) {
    this.out = out;
  }

  static byte[] utf8(String markup) {
    return markup.getBytes(StandardCharsets.UTF_8);
  }

  /** Puts bytes that are XML already. */
  void put(byte[] markup) throws IOException {
    if (used + markup.length > SIZE) {
      flush();
      if (markup.length > SIZE) {
        out.write(markup);
        return;
      }
    }
    System.arraycopy(markup, 0, buffer, used, markup.length);
    used += markup.length;
  }

  /** Puts a number that is not negative. */
  void put(long number) throws IOException {
    room();
    int digits = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    long rest = number;
    for (int i = used + digits - 1; i >= used; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    used += digits;
  }

  /**
   * Puts text as the content of an element of the type ST_Xstring (ECMA-376): what XML would lose
   * or take for an escape is written as {@code _xHHHH_}.
   *
   * @throws CharConversionException on a character that XML cannot carry
   */
  void text(String text) throws IOException {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      room();
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii(c, text, i);
      } else if (c < 0x800) {
        buffer[used++] = (byte) (0xC0 | (c >> 6));
        tail(c);
      } else if (Character.isSurrogate(c)) {
        int point = text.codePointAt(i++);
        if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
          throw illegal(c);
        }
        buffer[used++] = (byte) (0xF0 | (point >> 18));
        tail(point >> 12);
        tail(point >> 6);
        tail(point);
      } else if (c < 0xFFFE) {
        buffer[used++] = (byte) (0xE0 | (c >> 12));
        tail(c >> 6);
        tail(c);
      } else {
        throw illegal(c);
      }
    }
  }

  private void tail(int bits) {
    buffer[used++] = (byte) (0x80 | (bits & 0x3F));
  }

  private void ascii(char c, String text, int at) throws IOException {
    switch (c) {
      case '&' -> put(AMPERSAND);
      case '<' -> put(LESS);
      case '>' -> put(GREATER);
      case '\r' -> put(CARRIAGE_RETURN); // parsers make a line feed of a bare one
      case '_' -> {
        if (isEscape(text, at)) {
          put(UNDERSCORE);
        } else {
          buffer[used++] = '_';
        }
      }
      default -> {
        if (c < ' ' && c != '\t' && c != '\n') {
          throw illegal(c);
        }
        buffer[used++] = (byte) c;
      }
    }
  }

  /**
   * Whether the underscore could begin what a reader takes for an escape. Not all readers ask for
   * four digits after the x, and an escaped underscore is right everywhere.
   */
  private static boolean isEscape(String text, int at) {
    return at + 1 < text.length() && text.charAt(at + 1) == 'x';
  }

  private static CharConversionException illegal(char c) {
    return new CharConversionException("XML cannot carry U+" + HexFormat.of().toHexDigits(c));
  }

  private void room() throws IOException {
    if (used + LONGEST > SIZE) {
      flush();
    }
  }

  /** Hands on what is buffered, without flushing the stream behind. */
  void flush() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }
}
