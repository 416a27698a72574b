package dev.plinth.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Edits of the text of a generated file, as a user or a careless user makes them. */
final class HandEditing {
  private final Random random;

  HandEditing(Random random) {
    this.random = random;
  }

  /** Returns a text with one to three edits after which Python still parses it. */
  String carefully(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      int line = random.nextInt(lines.size());
      switch (random.nextInt(3)) {
        case 0 -> lines.add(line, indent(lines.get(line)) + "# mine " + random.nextInt(100));
        case 1 -> lines.set(line, lines.get(line) + "  # mine");
        default ->
            lines.addAll(List.of("", "", "def mine_" + random.nextInt(100) + "():", "    pass"));
      }
    }
    return String.join("\n", lines) + '\n';
  }

  /** Returns a text with one to five changed, copied, moved or deleted lines. */
  String carelessly(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count && !lines.isEmpty(); i++) {
      int line = random.nextInt(lines.size());
      int other = random.nextInt(lines.size());
      switch (random.nextInt(5)) {
        case 0 -> lines.set(line, lines.get(line).replace("=", "= mine ="));
        case 1 -> lines.add(line, lines.get(other));
        case 2 -> lines.add(line, lines.remove(other));
        case 3 -> lines.add(line, "");
        default -> lines.remove(line);
      }
    }
    return String.join("\n", lines) + '\n';
  }

  private static String indent(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
