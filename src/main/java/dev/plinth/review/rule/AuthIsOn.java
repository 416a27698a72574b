package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** Warns if auth is off, because anyone who can reach the port can then read and write all data. */
final class AuthIsOn implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.authEnabled().filter(enabled -> !enabled).stream()
        .map(
            off ->
                source.diagnosticAtValue(
                    Code.AUTH_OFF,
                    SpecOutline.AUTH_ENABLED,
                    "auth is off: anyone who can reach the port can read and write all data"));
  }
}
