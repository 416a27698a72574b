package dev.plinth.desktop.run;

import static java.util.Objects.requireNonNull;

/**
 * A line of the log.
 *
 * @param kind the source or the level of the line
 * @param text the text; control characters are replaced, and a text longer than {@link #MAX_LENGTH}
 *     is cut off
 */
record LogLine(Kind kind, String text) {
  /** The maximum number of characters. Longer lines would make the log slow. */
  static final int MAX_LENGTH = 1_000;

  /** The source or the level of a line. */
  enum Kind {
    /** A phase of the run, or its start or end. */
    PHASE,
    /** Output of Docker, mostly of the image build. */
    BUILD,
    /** A notice to the user. */
    NOTE,
    /** Output of a container. */
    INFO,
    /** A warning of a container. */
    WARNING,
    /** An error of a container. */
    ERROR
  }

  LogLine {
    requireNonNull(kind);
    text = printable(text);
  }

  /** Returns a line of a container. The first word of the text determines the kind. */
  static LogLine ofContainer(String text) {
    if (text.startsWith("ERROR") || text.startsWith("CRITICAL") || text.startsWith("Traceback")) {
      return new LogLine(Kind.ERROR, text);
    }
    return new LogLine(text.startsWith("WARNING") ? Kind.WARNING : Kind.INFO, text);
  }

  private static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.substring(0, Math.min(text.length(), MAX_LENGTH))
        .chars()
        .map(c -> c == '\t' ? ' ' : c)
        .map(c -> Character.isISOControl(c) ? '·' : c)
        .forEach(c -> printable.append((char) c));
    return text.length() > MAX_LENGTH ? printable.append(" …").toString() : printable.toString();
  }
}
