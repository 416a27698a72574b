package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the server process: its log and its end. */
@Tag("python")
@Tag("postgres")
class ServerTest {
  private static final Duration DOCKER_TIMEOUT = Duration.ofSeconds(10);
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d{4}";

  @Test
  void logsEachRequestInOneLineUnderItsId(@TempDir Path folder) throws IOException, SQLException {
    Installation installation = Installation.of(new Golden("one-note"), folder);
    try (BootedBackend backend = installation.boot()) {
      Client client = new Client(backend);
      Reply chosen = client.withHeader("X-Request-ID", "order-66.a_b").get("/health?secret=1");
      assertThat(chosen.header("X-Request-ID")).isEqualTo("order-66.a_b");
      assertThat(requests(backend, "order-66.a_b"))
          .singleElement()
          .asString()
          .matches(TIME + " INFO GET /health 200 \\d+\\.\\d ms order-66\\.a_b");

      String made = client.get("/x%0Ay").hasStatus(404).header("X-Request-ID");
      assertThat(made).matches("[0-9a-f]{32}");
      assertThat(requests(backend, made)).singleElement().asString().contains(" GET /x%0Ay 404 ");

      for (String forged : List.of("a b", "x".repeat(65), "a%0Ab", "\"")) {
        assertThat(client.withHeader("X-Request-ID", forged).get("/health").header("X-Request-ID"))
            .matches("[0-9a-f]{32}");
      }
      assertThat(backend.log().lines()).allMatch(line -> line.matches(TIME + " [A-Z]+ .+"));
      assertThat(backend.log()).doesNotContain("secret=1");
    }
  }

  private static List<String> requests(BootedBackend backend, String id) {
    new Client(backend).get("/health"); // a line is written after its response, before the next
    return backend.log().lines().filter(line -> line.endsWith(" " + id)).toList();
  }

  /** Docker kills a container that does not stop in time. */
  @Test
  void stopsAlthoughAClientHasSentHalfABody(@TempDir Path folder) throws IOException, SQLException {
    Installation installation = Installation.of(new Golden("one-note"), folder);
    try (Socket socket = new Socket()) {
      long start;
      try (BootedBackend backend = installation.boot()) {
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), backend.address().getPort()));
        String half =
            "POST /auth/register HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100\r\n\r\n{";
        socket.getOutputStream().write(half.getBytes(UTF_8));
        new Client(backend).get("/health").hasStatus(200);
        start = System.nanoTime();
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DOCKER_TIMEOUT);
    }
  }
}
