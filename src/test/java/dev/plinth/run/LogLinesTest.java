package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a stream that comes in pieces. */
class LogLinesTest {
  @Test
  void joinsPiecesAndLeavesColoursOut() {
    List<String> lines = new ArrayList<>();
    LogLines all = new LogLines(lines::add);
    all.add("one\ntw");
    all.add("o\r\n\u001b[91mthree");
    all.add("\u001b[0m\n\nfour");
    assertThat(lines).containsExactly("one", "two", "three");
    assertThat(all.tail()).containsExactly("one", "two", "three", "four");
  }

  @Test
  void keepsTheLastTwenty() {
    LogLines all = new LogLines(line -> {});
    for (int i = 1; i <= 50; i++) {
      all.add(i + "\n");
    }
    assertThat(all.tail()).hasSize(20).startsWith("31").endsWith("50");
  }

  @Test
  void leavesOutTheChecksOfABackendThatAreDoneInItsContainerAndPassed() {
    List<String> lines = new ArrayList<>();
    LogLines all = LogLines.ofBackend(lines::add);
    List<String> shown =
        List.of(
            "INFO:     172.18.0.1:52114 - \"GET /health HTTP/1.1\" 200 OK",
            "INFO:     127.0.0.1:52116 - \"GET /health HTTP/1.1\" 503 Service Unavailable",
            "INFO:     127.0.0.1:52118 - \"GET /healthy HTTP/1.1\" 200 OK",
            "INFO:     172.18.0.1:52120 - \"GET /products HTTP/1.1\" 200 OK");
    for (String line : shown) {
      all.add("INFO:     127.0.0.1:52112 - \"GET /health HTTP/1.1\" 200 OK\n");
      all.add(line + "\n");
    }
    assertThat(lines).isEqualTo(shown);
  }
}
