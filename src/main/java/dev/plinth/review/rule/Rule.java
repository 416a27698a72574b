package dev.plinth.review.rule;

import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/**
 * Something that must hold of a spec, or is worth saying when it does not. Named for what must
 * hold.
 */
@FunctionalInterface
public interface Rule {
  /**
   * Gives every place where the rule does not hold.
   *
   * @param spec what the text says; parts of the wrong shape are absent
   * @param source makes diagnostics and fixes for that text
   */
  Stream<Diagnostic> check(SpecOutline spec, SourceMap source);
}
