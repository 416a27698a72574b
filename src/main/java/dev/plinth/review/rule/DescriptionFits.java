package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** The description has at most 10,000 characters. */
final class DescriptionFits implements Rule {
  private static final int MAX_LENGTH = 10_000;

  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.description().stream()
        .map(text -> text.codePointCount(0, text.length()))
        .filter(length -> length > MAX_LENGTH)
        .map(
            length ->
                source.diagnosticAtValue(
                    Code.DESCRIPTION_TOO_LONG,
                    SpecOutline.DESCRIPTION,
                    "the description has %d characters; at most %d are allowed"
                        .formatted(length, MAX_LENGTH)));
  }
}
