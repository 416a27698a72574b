package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/**
 * Every entity name is in PascalCase, and every table and field name is in snake_case. Otherwise
 * the normalised name is used, and a note reports the change.
 */
final class NamesAreNormalised implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.names()
        .filter(named -> named.name().isRenamed())
        .flatMap(named -> note(named, source));
  }

  private static Stream<Diagnostic> note(SpecOutline.LocatedName named, SourceMap source) {
    return named.name().normalised().stream()
        .map(
            normal ->
                source
                    .diagnosticAtValue(
                        Code.RENAMED,
                        named.pointer(),
                        "%s is normalised to %s"
                            .formatted(
                                QuotedText.of(named.name().written()), QuotedText.of(normal)))
                    .withFix(source.edits().replace(named.pointer(), normal)));
  }
}
