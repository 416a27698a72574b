package dev.plinth.review.rule;

import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/**
 * A rule that a spec should satisfy. A class that implements a rule is named after its condition.
 */
@FunctionalInterface
interface Rule {
  /**
   * Returns a diagnostic for each violation of the rule.
   *
   * @param spec the values of the spec; values of the wrong type are absent
   * @param source the factory of diagnostics and fixes for the text
   */
  Stream<Diagnostic> check(SpecOutline spec, SourceMap source);
}
