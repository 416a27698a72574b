package dev.plinth.desktop.spec;

import static java.util.Objects.requireNonNull;

import dev.plinth.diagnostic.Diagnostic;
import java.util.Optional;

/**
 * The part of the text that is underlined for a diagnostic. A mark lies on one line.
 *
 * @param start the offset of its first character, in UTF-16 units
 * @param end the offset after its last character
 * @param line the line, counted from 0
 * @param diagnostic the diagnostic
 */
record DiagnosticMark(int start, int end, int line, Diagnostic diagnostic) {
  DiagnosticMark {
    requireNonNull(diagnostic);
  }

  /**
   * Returns the mark of a diagnostic. A span of several lines is marked on its first line. For an
   * empty span, the character beside the span is marked.
   */
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

  /** Returns the mark moved by a change, or empty if the change alters the marked text. */
  Optional<DiagnosticMark> after(TextChange change) {
    return change.relocate(start, end, this, () -> moved(change));
  }

  private DiagnosticMark moved(TextChange change) {
    int by = change.shift();
    return new DiagnosticMark(start + by, end + by, line + change.lineShift(), diagnostic);
  }

  boolean touches(int offset) {
    return start <= offset && offset <= end;
  }
}
