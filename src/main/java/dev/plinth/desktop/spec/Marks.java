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
record Marks(List<Mark> all) {
  static final Marks NONE = new Marks(List.of());

  Marks {
    all = List.copyOf(all);
  }

  static Marks of(Diagnostics diagnostics, String text) {
    return new Marks(diagnostics.all().stream().map(said -> Mark.of(said, text)).toList());
  }

  /** Gives those that a change leaves, where they stand after it. */
  Marks after(Change change) {
    if (all.isEmpty()) {
      return this;
    }
    List<Mark> moved = new ArrayList<>(all.size());
    all.forEach(mark -> mark.after(change).ifPresent(moved::add));
    return new Marks(moved);
  }

  /** Gives those around an offset. */
  List<Mark> at(int offset) {
    return all.stream().filter(mark -> mark.touches(offset)).toList();
  }

  /** Gives those of a line, counted from 0. */
  List<Mark> ofLine(int line) {
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
  Optional<Mark> of(Diagnostic diagnostic) {
    return all.stream().filter(mark -> mark.diagnostic().equals(diagnostic)).findFirst();
  }

  /** Gives the first one that begins behind an offset; behind the last, the first of all. */
  Optional<Mark> next(int offset) {
    return all.stream()
        .filter(mark -> mark.start() > offset)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** Gives the last one that begins before an offset; before the first, the last of all. */
  Optional<Mark> previous(int offset) {
    return all.stream()
        .filter(mark -> mark.start() < offset)
        .reduce((earlier, later) -> later)
        .or(() -> all.stream().reduce((earlier, later) -> later));
  }
}
