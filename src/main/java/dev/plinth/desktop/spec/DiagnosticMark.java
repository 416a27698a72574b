package dev.plinth.desktop.spec;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.Diagnostic;
import java.util.Optional;

/**
 * A diagnostic at the place where its text stands now.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, on the same line
 * @param line its line, counted from 0
 * @param diagnostic what is said of it
 */
record DiagnosticMark(int start, int end, int line, Diagnostic diagnostic) {
  DiagnosticMark {
    requireNonNull(diagnostic);
  }

  /** A mark of more than a line is drawn on its first one, and one of nothing on a neighbour. */
  static DiagnosticMark of(Diagnostic diagnostic, String text) {
    int start = diagnostic.span().start().offset();
    int line = diagnostic.span().start().line() - 1;
    int lineEnd = text.indexOf('\n', start);
    int end = Math.min(diagnostic.span().end().offset(), lineEnd < 0 ? text.length() : lineEnd);
    if (end > start) {
      return new DiagnosticMark(start, end, line, diagnostic);
    }
    if (start < text.length() && text.charAt(start) != '\n') {
      return new DiagnosticMark(start, start + 1, line, diagnostic);
    }
    boolean before = start > 0 && text.charAt(start - 1) != '\n';
    return new DiagnosticMark(before ? start - 1 : start, start, line, diagnostic);
  }

  /** Gives the mark after a change, or nothing where the change is inside it. */
  Optional<DiagnosticMark> after(TextChange change) {
    return change.carry(start, end, this, () -> moved(change));
  }

  private DiagnosticMark moved(TextChange change) {
    int by = change.shift();
    return new DiagnosticMark(start + by, end + by, line + change.lineShift(), diagnostic);
  }

  boolean touches(int offset) {
    return start <= offset && offset <= end;
  }
}
