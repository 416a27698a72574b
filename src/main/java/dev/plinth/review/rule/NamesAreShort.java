package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** Every name, once normalised, fits where PostgreSQL and the generated code put it. */
public final class NamesAreShort implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.names().flatMap(named -> tooLong(named, source));
  }

  private static Stream<Diagnostic> tooLong(SpecOutline.Named named, SourceMap source) {
    return named.name().normal().filter(name -> name.length() > named.longest()).stream()
        .map(
            name ->
                source.atValue(
                    Code.NAME_TOO_LONG,
                    named.at(),
                    "%s has %d characters; %d are allowed here"
                        .formatted(QuotedText.of(name), name.length(), named.longest())));
  }
}
