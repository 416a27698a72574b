package dev.plinth.desktop.spec;

import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Diagnostics;
import dev.plinth.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of a review in the text.
 *
 * @param all sorted by place
 */
record DiagnosticMarks(List<DiagnosticMark> all) {
  static final DiagnosticMarks NONE = new DiagnosticMarks(List.of());

  DiagnosticMarks {
    all = List.copyOf(all);
  }

  static DiagnosticMarks of(Diagnostics diagnostics, String text) {
    return new DiagnosticMarks(
        diagnostics.all().stream().map(said -> DiagnosticMark.of(said, text)).toList());
  }

  /** Gives those that a change leaves, where they stand after it. */
  DiagnosticMarks after(TextChange change) {
    if (all.isEmpty()) {
      return this;
    }
    List<DiagnosticMark> moved = new ArrayList<>(all.size());
    all.forEach(mark -> mark.after(change).ifPresent(moved::add));
    return new DiagnosticMarks(moved);
  }

  /** Gives those around an offset. */
  List<DiagnosticMark> at(int offset) {
    return all.stream().filter(mark -> mark.touches(offset)).toList();
  }

  /** Gives those of a line, counted from 0. */
  List<DiagnosticMark> ofLine(int line) {
    return all.stream().filter(mark -> mark.line() == line).toList();
  }

  /** Gives the gravest thing that is said of a line. */
  Optional<Severity> severityOf(int line) {
    return all.stream()
        .filter(mark -> mark.line() == line)
        .map(mark -> mark.diagnostic().severity())
        .min(Severity::compareTo);
  }

  /** Gives the mark of a diagnostic. */
  Optional<DiagnosticMark> of(Diagnostic diagnostic) {
    return all.stream().filter(mark -> mark.diagnostic().equals(diagnostic)).findFirst();
  }

  /** Gives the first one that begins behind an offset; behind the last, the first of all. */
  Optional<DiagnosticMark> next(int offset) {
    return all.stream()
        .filter(mark -> mark.start() > offset)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** Gives the last one that begins before an offset; before the first, the last of all. */
  Optional<DiagnosticMark> previous(int offset) {
    return all.stream()
        .filter(mark -> mark.start() < offset)
        .reduce((earlier, later) -> later)
        .or(() -> all.stream().reduce((earlier, later) -> later));
  }
}
