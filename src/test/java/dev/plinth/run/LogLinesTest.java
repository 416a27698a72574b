package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests how the pieces of a stream are joined into lines. */
class LogLinesTest {
  @Test
  void joinsPiecesAndRemovesColours() {
    List<String> lines = new ArrayList<>();
    LogLines log = new LogLines(lines::add);
    log.add("one\ntw");
    log.add("o\r\n\u001b[91mthree");
    log.add("\u001b[0m\n\nfour");
    assertThat(lines).containsExactly("one", "two", "three");
    assertThat(log.tail()).containsExactly("one", "two", "three", "four");
  }

  @Test
  void keepsTheLastTwenty() {
    LogLines log = new LogLines(line -> {});
    for (int i = 1; i <= 50; i++) {
      log.add(i + "\n");
    }
    assertThat(log.tail()).hasSize(20).startsWith("31").endsWith("50");
  }

  @Test
  void omitsSuccessfulHealthChecksFromInsideTheContainer() {
    List<String> lines = new ArrayList<>();
    LogLines log = LogLines.ofBackend(lines::add);
    List<String> shown =
        List.of(
            "INFO:     172.18.0.1:52114 - \"GET /health HTTP/1.1\" 200 OK",
            "INFO:     127.0.0.1:52116 - \"GET /health HTTP/1.1\" 503 Service Unavailable",
            "INFO:     127.0.0.1:52118 - \"GET /healthy HTTP/1.1\" 200 OK",
            "INFO:     172.18.0.1:52120 - \"GET /products HTTP/1.1\" 200 OK");
    for (String line : shown) {
      log.add("INFO:     127.0.0.1:52112 - \"GET /health HTTP/1.1\" 200 OK\n");
      log.add(line + "\n");
    }
    assertThat(lines).isEqualTo(shown);
  }
}
