package dev.plinth.merge;

import java.util.OptionalInt;

/** The lines that Git puts around the two sides of a conflict. */
final class ConflictMarkers {
  private static final String BEGIN = "<<<<<<< ";
  private static final String MIDDLE = "=======";
  private static final String END = ">>>>>>> ";

  private ConflictMarkers() {}

  static void begin(StringBuilder text) {
    text.append(BEGIN).append("yours\n");
  }

  static void separate(StringBuilder text) {
    text.append(MIDDLE).append('\n');
  }

  static void end(StringBuilder text) {
    text.append(END).append("generated\n");
  }

  /**
   * Returns the number of the line with the first marker, from 1; empty if there is no conflict.
   */
  static OptionalInt firstLine(String text) {
    int number = 0;
    int begin = 0;
    boolean middle = false;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith(BEGIN)) {
        begin = number;
        middle = false;
      } else if (line.equals(MIDDLE)) {
        middle = begin > 0;
      } else if (line.startsWith(END) && middle) {
        return OptionalInt.of(begin);
      }
    }
    return OptionalInt.empty();
  }
}
