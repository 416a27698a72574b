package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** No normalised name is longer than PostgreSQL and the generated code allow. */
final class NamesAreShort implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.names().flatMap(named -> tooLong(named, source));
  }

  private static Stream<Diagnostic> tooLong(SpecOutline.LocatedName named, SourceMap source) {
    return named.name().normalised().filter(name -> name.length() > named.maxLength()).stream()
        .map(
            name ->
                source.diagnosticAtValue(
                    Code.NAME_TOO_LONG,
                    named.pointer(),
                    "%s has %d characters; at most %d are allowed here"
                        .formatted(QuotedText.of(name), name.length(), named.maxLength())));
  }
}
