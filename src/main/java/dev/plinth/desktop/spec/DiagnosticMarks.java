package dev.plinth.desktop.spec;

import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Diagnostics;
import dev.plinth.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The diagnostics of a review as marks in the text.
 *
 * @param all the marks, sorted by offset
 */
record DiagnosticMarks(List<DiagnosticMark> all) {
  static final DiagnosticMarks NONE = new DiagnosticMarks(List.of());

  DiagnosticMarks {
    all = List.copyOf(all);
  }

  static DiagnosticMarks of(Diagnostics diagnostics, String text) {
    return new DiagnosticMarks(
        diagnostics.all().stream().map(diagnostic -> DiagnosticMark.of(diagnostic, text)).toList());
  }

  /** Returns the marks moved by a change, without the marks whose text the change alters. */
  DiagnosticMarks after(TextChange change) {
    if (all.isEmpty()) {
      return this;
    }
    List<DiagnosticMark> moved = new ArrayList<>(all.size());
    all.forEach(mark -> mark.after(change).ifPresent(moved::add));
    return new DiagnosticMarks(moved);
  }

  /** Returns the marks that contain or touch an offset. */
  List<DiagnosticMark> at(int offset) {
    return all.stream().filter(mark -> mark.touches(offset)).toList();
  }

  /** Returns the marks of a line, counted from 0. */
  List<DiagnosticMark> ofLine(int line) {
    return all.stream().filter(mark -> mark.line() == line).toList();
  }

  /** Returns the highest severity on a line, counted from 0; empty if the line has no mark. */
  Optional<Severity> severityOf(int line) {
    return all.stream()
        .filter(mark -> mark.line() == line)
        .map(mark -> mark.diagnostic().severity())
        .min(Severity::compareTo);
  }

  /** Returns the mark of a diagnostic, or empty if the diagnostic has no mark. */
  Optional<DiagnosticMark> find(Diagnostic diagnostic) {
    return all.stream().filter(mark -> mark.diagnostic().equals(diagnostic)).findFirst();
  }

  /** Returns the first mark after an offset, or the first mark in the text if none follows. */
  Optional<DiagnosticMark> next(int offset) {
    return all.stream()
        .filter(mark -> mark.start() > offset)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** Returns the last mark before an offset, or the last mark in the text if none precedes. */
  Optional<DiagnosticMark> previous(int offset) {
    return all.stream()
        .filter(mark -> mark.start() < offset)
        .reduce((earlier, later) -> later)
        .or(() -> all.stream().reduce((earlier, later) -> later));
  }
}
