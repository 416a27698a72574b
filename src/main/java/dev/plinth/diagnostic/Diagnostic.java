package dev.plinth.diagnostic;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that is to be said of a text.
 *
 * @param code what it is; gives the severity too
 * @param pointer the value it is about
 * @param span the value, or its key where the key is at fault
 * @param message what was found and what is allowed, in one sentence without a full stop
 * @param hint what may help, in one sentence; empty where there is nothing to add
 * @param fix a change that mends it; empty where no machine can
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

  /** A diagnostic without hint and fix. */
  public Diagnostic(Code code, Pointer pointer, Span span, String message) {
    this(code, pointer, span, message, Optional.empty(), Optional.empty());
  }

  /** Gives its weight. */
  public Severity severity() {
    return code.severity();
  }

  /** Gives the same with this hint. */
  public Diagnostic withHint(String words) {
    return new Diagnostic(code, pointer, span, message, Optional.of(words), fix);
  }

  /** Gives the same with this fix. */
  public Diagnostic withFix(Fix mending) {
    return withFix(Optional.of(mending));
  }

  /** Gives the same with this fix, or with none. */
  public Diagnostic withFix(Optional<Fix> mending) {
    return new Diagnostic(code, pointer, span, message, hint, mending);
  }

  /** Orders by place, then code, pointer and words. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
