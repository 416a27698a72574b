package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.Outline;
import dev.plinth.spec.Quote;
import dev.plinth.spec.SourceMap;
import java.util.stream.Stream;

/**
 * Every name is written in the case of its place; if not, the normalised one is used and a note
 * says so.
 */
public final class NamesAreNormal implements Rule {
  @Override
  public Stream<Diagnostic> check(Outline spec, SourceMap source) {
    return spec.names()
        .filter(named -> named.name().isRenamed())
        .flatMap(named -> note(named, source));
  }

  private static Stream<Diagnostic> note(Outline.Named named, SourceMap source) {
    return named.name().normal().stream()
        .map(
            normal ->
                source
                    .atValue(
                        Code.RENAMED,
                        named.at(),
                        "%s is used as %s"
                            .formatted(Quote.of(named.name().written()), Quote.of(normal)))
                    .withFix(source.edits().replace(named.at(), normal)));
  }
}
