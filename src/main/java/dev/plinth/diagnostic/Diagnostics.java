package dev.plinth.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is to be said of one text.
 *
 * @param all each diagnostic once, sorted by place
 */
public record Diagnostics(List<Diagnostic> all) {
  public Diagnostics {
    all = all.stream().distinct().sorted().toList();
  }

  /** Gives the union of both. */
  public Diagnostics and(Collection<Diagnostic> others) {
    return new Diagnostics(Stream.concat(all.stream(), others.stream()).toList());
  }

  /** Tells whether one of them is an error. */
  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }

  /** Gives those that reject the text, in the same order. */
  public List<Diagnostic> errors() {
    return all.stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR).toList();
  }

  /** Gives the number of those that weigh so much. */
  public long count(Severity severity) {
    return all.stream().filter(diagnostic -> diagnostic.severity() == severity).count();
  }
}
