package io.factsheet.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Bodies as no well-behaved client sends them. */
@QuarkusTest
@TestProfile(ApiProfile.class)
class RawBodiesTest {
  private static final String HEAD =
      """
      POST /datasets/deployments/validate HTTP/1.1
      Host: localhost
      Content-Type: application/json
      Connection: close
      """;

  @ConfigProperty(name = "factsheet.data.dir")
  Path data = Path.of("");

  @Test
  void endsABodyWithoutALengthWhereItIsTooLarge() throws IOException {
    String chunk = "1000\n" + " ".repeat(4096) + "\n";

    assertThat(send(HEAD + "Transfer-Encoding: chunked\n\n" + chunk.repeat(6) + "0\n\n"))
        .startsWith("HTTP/1.1 413")
        .contains("urn:factsheet:problem:body-too-large");
  }

  @Test
  void refusesAnAnnouncedBodyBeforeItIsSent() throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write(crlf(HEAD + "Content-Length: 99999999999\nExpect: 100-continue\n\n"));

      byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
      assertThat(new String(status, UTF_8)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void asksForABodyThatItTakes() throws IOException {
    assertThat(send(HEAD + "Content-Length: 2\nExpect: 100-continue\n\n[]"))
        .startsWith("HTTP/1.1 100 Continue")
        .contains("HTTP/1.1 200 OK");
  }

  @Test
  void refusesALengthThatIsNone() throws IOException {
    assertThat(send(HEAD + "Content-Length: -5\n\n")).startsWith("HTTP/1.1 400");
    assertThat(send(HEAD + "Content-Length: 2\nContent-Length: 3\n\n[] "))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void forgetsABodyThatBreaksOff() throws IOException, InterruptedException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(crlf(HEAD + "Content-Length: 1000\n\n[ "));
      out.flush();
      while (spooled() == 0) {
        Thread.sleep(10); // until the server has begun to take it in, or the build's limit
      }
    }
    while (spooled() > 0) {
      Thread.sleep(10);
    }
    assertThat(send(HEAD + "Content-Length: 2\n\n[]")).startsWith("HTTP/1.1 200");
  }

  /** How many bodies are being held. Their files are unlinked, so only their handles show. */
  private long spooled() throws IOException {
    Path handles = Path.of("/proc/self/fd");
    try (Stream<Path> open = Files.list(handles)) {
      return open.filter(this::isSpool).count();
    }
  }

  private boolean isSpool(Path handle) {
    try {
      return Files.readSymbolicLink(handle).startsWith(data.toAbsolutePath().resolve("spool"));
    } catch (IOException _) {
      return false; // closed in between
    }
  }

  private static String send(String request) throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(crlf(request));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static byte[] crlf(String request) {
    return request.replace("\n", "\r\n").getBytes(UTF_8);
  }
}
