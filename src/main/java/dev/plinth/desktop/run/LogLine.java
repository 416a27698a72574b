package dev.plinth.desktop.run;

import static java.util.Objects.requireNonNull;

/**
 * A line of the log.
 *
 * @param kind how much it matters, and whose it is
 * @param text what it says, as it can be shown: without control characters and not too long
 */
record LogLine(Kind kind, String text) {
  /** Longer ones would make the log slow. */
  static final int LONGEST = 1_000;

  /** Whose a line is, and how much it matters. */
  enum Kind {
    /** What is done next. */
    PHASE,
    /** Said by the build. */
    BUILD,
    /** Something to know. */
    NOTE,
    /** Said by the backend. */
    INFO,
    WARNING,
    ERROR
  }

  LogLine {
    requireNonNull(kind);
    text = shown(text);
  }

  /** Gives a line that the backend said. */
  static LogLine ofBackend(String text) {
    if (text.startsWith("ERROR") || text.startsWith("CRITICAL") || text.startsWith("Traceback")) {
      return new LogLine(Kind.ERROR, text);
    }
    return new LogLine(text.startsWith("WARNING") ? Kind.WARNING : Kind.INFO, text);
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.substring(0, Math.min(text.length(), LONGEST))
        .chars()
        .map(c -> c == '\t' ? ' ' : c)
        .map(c -> Character.isISOControl(c) ? '·' : c)
        .forEach(c -> shown.append((char) c));
    return text.length() > LONGEST ? shown.append(" …").toString() : shown.toString();
  }
}
