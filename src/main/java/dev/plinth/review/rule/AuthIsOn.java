package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** Auth that is off is worth a warning: whoever reaches the port may write. */
public final class AuthIsOn implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.authEnabled().filter(enabled -> !enabled).stream()
        .map(
            off ->
                source.atValue(
                    Code.AUTH_OFF,
                    SpecOutline.AUTH_ENABLED,
                    "without auth, whoever reaches the port may read and write everything"));
  }
}
