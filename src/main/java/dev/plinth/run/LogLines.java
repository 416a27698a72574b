package dev.plinth.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.dockerjava.api.model.Frame;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Splits the output of a stream, which arrives in pieces, into lines. Removes terminal colours and
 * keeps the last 20 lines.
 */
final class LogLines {
  private static final int TAIL_LINES = 20;
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");

  /** The parts of the log line for a successful health check from inside the container. */
  private static final List<String> HEALTH_CHECK_PASSED =
      List.of(" 127.0.0.1:", " - \"GET /health HTTP/1.1\" 200");

  private final Consumer<String> consumer;
  private final ByteArrayOutputStream partialLine = new ByteArrayOutputStream();
  private final Deque<String> tail = new ArrayDeque<>();

  LogLines(Consumer<String> consumer) {
    this.consumer = consumer;
  }

  /**
   * Returns a splitter for a backend's log. Lines about successful health checks are not passed to
   * the consumer: Docker makes a check every five seconds, so these lines would hide the requests
   * of users.
   */
  static LogLines ofBackend(Consumer<String> consumer) {
    return new LogLines(
        line -> {
          if (!HEALTH_CHECK_PASSED.stream().allMatch(line::contains)) {
            consumer.accept(line);
          }
        });
  }

  /** Adds a piece of a container's log. */
  void add(Frame frame) {
    add(frame.getPayload());
  }

  /** Adds a piece of text. */
  void add(String text) {
    add(text.getBytes(UTF_8));
  }

  private synchronized void add(byte[] bytes) {
    for (byte b : bytes) {
      if (b == '\n' || b == '\r') {
        endLine();
      } else {
        partialLine.write(b);
      }
    }
  }

  /** Ends the current line. An empty line is dropped. */
  synchronized void endLine() {
    String line = COLOUR.matcher(partialLine.toString(UTF_8)).replaceAll("").stripTrailing();
    partialLine.reset();
    if (line.isEmpty()) {
      return;
    }
    tail.addLast(line);
    if (tail.size() > TAIL_LINES) {
      tail.removeFirst();
    }
    consumer.accept(line);
  }

  /** Drops the lines kept so far. */
  synchronized void clearTail() {
    tail.clear();
  }

  /** Returns the last lines, at most 20. */
  synchronized List<String> tail() {
    endLine();
    return new ArrayList<>(tail);
  }
}
