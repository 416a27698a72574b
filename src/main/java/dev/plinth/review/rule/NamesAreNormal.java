package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/**
 * Every name is written in the case of its place; if not, the normalised one is used and a note
 * says so.
 */
public final class NamesAreNormal implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.names()
        .filter(named -> named.name().isRenamed())
        .flatMap(named -> note(named, source));
  }

  private static Stream<Diagnostic> note(SpecOutline.Named named, SourceMap source) {
    return named.name().normal().stream()
        .map(
            normal ->
                source
                    .atValue(
                        Code.RENAMED,
                        named.at(),
                        "%s is used as %s"
                            .formatted(
                                QuotedText.of(named.name().written()), QuotedText.of(normal)))
                    .withFix(source.edits().replace(named.at(), normal)));
  }
}
