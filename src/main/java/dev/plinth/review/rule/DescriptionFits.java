package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.stream.Stream;

/** The description has at most 10,000 characters. */
public final class DescriptionFits implements Rule {
  private static final int LONGEST = 10_000;

  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.description().stream()
        .map(text -> text.codePointCount(0, text.length()))
        .filter(length -> length > LONGEST)
        .map(
            length ->
                source.atValue(
                    Code.DESCRIPTION_TOO_LONG,
                    SpecOutline.DESCRIPTION,
                    "the description has %d characters; %d are allowed"
                        .formatted(length, LONGEST)));
  }
}
