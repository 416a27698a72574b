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
 * Makes lines of the pieces in which a stream comes, without colours, and keeps the last of them.
 */
final class LogLines {
  private static final int TAIL = 20;
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");

  /** As the server of a generated project logs that it was asked from its own container. */
  private static final List<String> PASSED_CHECK =
      List.of(" 127.0.0.1:", " - \"GET /health HTTP/1.1\" 200");

  private final Consumer<String> each;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private final Deque<String> tail = new ArrayDeque<>();

  LogLines(Consumer<String> each) {
    this.each = each;
  }

  /**
   * Makes lines of a backend's log, but for those of the check that Docker does every five seconds,
   * as long as that is passed: they would drown what users do.
   */
  static LogLines ofBackend(Consumer<String> each) {
    return new LogLines(
        line -> {
          if (!PASSED_CHECK.stream().allMatch(line::contains)) {
            each.accept(line);
          }
        });
  }

  /** Takes a piece of a container's log. */
  void add(Frame frame) {
    add(frame.getPayload());
  }

  /** Takes a piece of text. */
  void add(String text) {
    add(text.getBytes(UTF_8));
  }

  private synchronized void add(byte[] bytes) {
    for (byte b : bytes) {
      if (b == '\n' || b == '\r') {
        end();
      } else {
        begun.write(b);
      }
    }
  }

  /** Takes what has come as a whole line, if anything has. */
  synchronized void end() {
    String line = COLOUR.matcher(begun.toString(UTF_8)).replaceAll("").stripTrailing();
    begun.reset();
    if (line.isEmpty()) {
      return;
    }
    tail.addLast(line);
    if (tail.size() > TAIL) {
      tail.removeFirst();
    }
    each.accept(line);
  }

  /** Forgets the lines so far. */
  synchronized void forget() {
    tail.clear();
  }

  /** Gives the last lines. */
  synchronized List<String> tail() {
    end();
    return new ArrayList<>(tail);
  }
}
