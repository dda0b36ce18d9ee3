package io.factsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {

  /** Bytes that begin, continue and break characters. */
  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.of(0x61, 0x0A, 0x80, 0xA9, 0xBF, 0xC0, 0xC3, 0xE2, 0xED, 0xF0, 0x9F, 0xFF)
        .list()
        .ofMaxSize(12)
        .map(
            list -> {
              byte[] bytes = new byte[list.size()];
              for (int i = 0; i < bytes.length; i++) {
                bytes[i] = list.get(i).byteValue();
              }
              return bytes;
            });
  }

  @Property(tries = 5000)
  void readsWhatTheDecoderReadsAndStopsWhereItStops(
      @ForAll @From("bytes") byte[] bytes,
      @ForAll @IntRange(min = 1, max = 4) int chunk,
      @ForAll @IntRange(min = 1, max = 3) int request)
      throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var in = ByteBuffer.wrap(bytes);
    var wanted = CharBuffer.allocate(bytes.length + 1);
    boolean sound = !decoder.decode(in, wanted, true).isError();
    wanted.flip();

    var read = new StringBuilder();
    try {
      read(bytes, chunk, request, read);
      assertThat(sound).isTrue();
    } catch (NotUtf8Exception e) {
      assertThat(sound).isFalse();
      long line = 1 + wanted.chars().filter(c -> c == '\n').count();
      assertThat(e.refusal().line()).isEqualTo(line);
      assertThat(e).hasMessage("The byte at offset " + in.position() + " is not UTF-8.");
    }
    assertThat(read.toString()).isEqualTo(wanted.toString());
  }

  @Test
  void charactersMayLieAcrossTheEdgesOfBuffers() throws IOException {
    for (int shift = 0; shift < 4; shift++) {
      String text = "a".repeat(shift) + "\uD83D\uDE00é波\n".repeat(5000);
      var read = new StringBuilder();
      read(text.getBytes(StandardCharsets.UTF_8), 1000, 1000, read);
      assertThat(read.toString()).isEqualTo(text);
    }
  }

  /** Reads bytes that come a chunk at a time, asking for some chars at a time. */
  private static void read(byte[] bytes, int chunk, int request, StringBuilder read)
      throws IOException {
    InputStream in =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] target, int from, int length) {
            return super.read(target, from, Math.min(length, chunk));
          }
        };
    var reader = Utf8Reader.of(in);
    char[] buffer = new char[request];
    for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      read.append(buffer, 0, count);
    }
  }
}
