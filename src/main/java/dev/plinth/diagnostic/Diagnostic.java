package dev.plinth.diagnostic;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * An error, warning or note about a text.
 *
 * @param code the code, which also determines the severity
 * @param pointer the JSON pointer of the value
 * @param span the span of the value, or of its key if the key is wrong
 * @param message the problem and the allowed values, in one sentence without a full stop
 * @param hint further help, in one sentence without a full stop; may be empty
 * @param fix a change of the text that removes the diagnostic; empty if none is known
 */
public record Diagnostic(
    Code code, Pointer pointer, Span span, String message, Optional<String> hint, Optional<Fix> fix)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::span)
          .thenComparing(Diagnostic::code)
          .thenComparing(diagnostic -> diagnostic.pointer().text())
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    requireNonNull(code);
    requireNonNull(pointer);
    requireNonNull(span);
    requireNonNull(message);
    requireNonNull(hint);
    requireNonNull(fix);
  }

  /** Creates a diagnostic without a hint and a fix. */
  public Diagnostic(Code code, Pointer pointer, Span span, String message) {
    this(code, pointer, span, message, Optional.empty(), Optional.empty());
  }

  /** Returns the severity. */
  public Severity severity() {
    return code.severity();
  }

  /** Returns a copy with this hint. */
  public Diagnostic withHint(String newHint) {
    return new Diagnostic(code, pointer, span, message, Optional.of(newHint), fix);
  }

  /** Returns a copy with this fix. */
  public Diagnostic withFix(Fix newFix) {
    return withFix(Optional.of(newFix));
  }

  /** Returns a copy with this fix, or without a fix if empty. */
  public Diagnostic withFix(Optional<Fix> newFix) {
    return new Diagnostic(code, pointer, span, message, hint, newFix);
  }

  /** Compares by span, then code, pointer and message. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
