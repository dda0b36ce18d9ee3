package io.factsheet.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderingCacheTest {
  @TempDir Path temp;
  private Path folder = Path.of("");
  private RenderingCache cache = cache(1);
  private Instant now = Instant.parse("2021-12-10T12:00:00Z");
  private final List<String> made = new ArrayList<>();

  @BeforeEach
  void open() {
    folder = temp.resolve("renderings");
    cache = cache(1);
  }

  /** Of ten bytes. */
  private RenderingCache cache(int atOnce) {
    return new RenderingCache(
        folder, 10, atOnce, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
  }

  private String get(String name, String content) throws IOException {
    RenderingCache.Rendered rendered =
        cache.get(
            name,
            out -> {
              made.add(name);
              out.write(content.getBytes(StandardCharsets.UTF_8));
            });
    assertThat(Checksums.of(rendered.path())).isEqualTo(rendered.file());
    return Files.readString(rendered.path());
  }

  @Test
  void aFileIsMadeOnce() throws Exception {
    assertThat(get("a", "1234")).isEqualTo("1234");
    assertThat(get("a", "other")).isEqualTo("1234");
    assertThat(made).containsExactly("a");
    Files.delete(folder.resolve("a"));
    assertThat(get("a", "1234")).isEqualTo("1234");
    assertThat(Disk.list(folder)).containsExactly(folder.resolve("a"));
  }

  @Test
  void theOneThatNobodyAskedForLongestMakesRoom() throws Exception {
    get("a", "1234");
    get("b", "1234");
    now = now.plusSeconds(100);
    get("a", "1234");
    now = now.plusSeconds(100);
    get("c", "1234");
    assertThat(Disk.list(folder)).containsExactly(folder.resolve("a"), folder.resolve("c"));
    get("b", "1234");
    assertThat(made).containsExactly("a", "b", "c", "b");
    assertThat(Disk.list(folder)).containsExactly(folder.resolve("b"), folder.resolve("c"));
  }

  @Test
  void whatIsJustBeingSentIsSpared() throws Exception {
    get("a", "1234");
    get("b", "1234");
    assertThatThrownBy(() -> get("c", "1234")).isInstanceOf(TooBusyException.class);
    assertThat(Disk.list(folder)).containsExactly(folder.resolve("a"), folder.resolve("b"));
    get("d", "12");
    now = now.plusSeconds(61);
    get("c", "1234");
  }

  @Test
  void whatIsTooLargeIsRefused() throws Exception {
    assertThatThrownBy(() -> get("a", "12345678901"))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(TooBusyException.class)
        .hasMessageContaining("11 bytes");
    assertThat(Disk.list(folder)).isEmpty();
  }

  @Test
  void whatFailsLeavesNoTrace() throws Exception {
    assertThatThrownBy(
            () ->
                cache.get(
                    "a",
                    out -> {
                      out.write(1);
                      throw new IOException("no space left");
                    }))
        .hasMessage("no space left");
    assertThat(Disk.list(folder)).isEmpty();
    assertThat(get("a", "1234")).isEqualTo("1234");
  }

  @Test
  void whatAnEarlierProcessLeftCountsAndIsNotTrusted() throws Exception {
    Files.createDirectories(folder.resolve(".half.part"));
    Files.writeString(folder.resolve("a"), "12345678");
    Files.setLastModifiedTime(folder.resolve("a"), FileTime.from(now.minusSeconds(3600)));
    get("b", "1234");
    assertThat(Disk.list(folder)).containsExactly(folder.resolve("b"));
    Files.writeString(folder.resolve("c"), "half");
    assertThat(get("c", "1234")).isEqualTo("1234");
  }

  @Test
  void atOnceOnlySoManyAreMade() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<RenderingCache.Rendered> slow =
          threads.submit(
              () ->
                  cache.get(
                      "a",
                      out -> {
                        begun.countDown();
                        try {
                          end.await();
                        } catch (InterruptedException e) {
                          throw new IOException(e);
                        }
                        out.write(1);
                      }));
      begun.await();
      assertThatThrownBy(() -> get("b", "1234")).isInstanceOf(TooBusyException.class);
      end.countDown();
      slow.get();
    }
    assertThat(get("b", "1234")).isEqualTo("1234");
  }
}
