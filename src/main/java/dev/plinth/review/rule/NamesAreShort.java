package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.Outline;
import dev.plinth.spec.Quote;
import dev.plinth.spec.SourceMap;
import java.util.stream.Stream;

/** Every name, once normalised, fits where PostgreSQL and the generated code put it. */
public final class NamesAreShort implements Rule {
  @Override
  public Stream<Diagnostic> check(Outline spec, SourceMap source) {
    return spec.names().flatMap(named -> tooLong(named, source));
  }

  private static Stream<Diagnostic> tooLong(Outline.Named named, SourceMap source) {
    return named.name().normal().filter(name -> name.length() > named.longest()).stream()
        .map(
            name ->
                source.atValue(
                    Code.NAME_TOO_LONG,
                    named.at(),
                    "%s has %d characters; %d are allowed here"
                        .formatted(Quote.of(name), name.length(), named.longest())));
  }
}
