package dev.plinth.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The diagnostics of one text.
 *
 * @param all the diagnostics without duplicates, sorted by span
 */
public record Diagnostics(List<Diagnostic> all) {
  public Diagnostics {
    all = all.stream().distinct().sorted().toList();
  }

  /** Returns these and the other diagnostics together. */
  public Diagnostics and(Collection<Diagnostic> others) {
    return new Diagnostics(Stream.concat(all.stream(), others.stream()).toList());
  }

  /** Returns whether one of the diagnostics is an error. */
  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }

  /** Returns the errors, in the same order. */
  public List<Diagnostic> errors() {
    return all.stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR).toList();
  }

  /** Returns the number of diagnostics with this severity. */
  public long count(Severity severity) {
    return all.stream().filter(diagnostic -> diagnostic.severity() == severity).count();
  }
}
