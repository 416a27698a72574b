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
final class Lines {
  private static final int TAIL = 20;
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");

  private final Consumer<String> each;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private final Deque<String> tail = new ArrayDeque<>();

  Lines(Consumer<String> each) {
    this.each = each;
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
