package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Fix;
import dev.plinth.spec.Name;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every name can be normalised to an identifier for Python, SQL and URLs without losing characters.
 */
final class NamesCanBeIdentifiers implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.names()
        .filter(named -> !named.name().lossless())
        .map(named -> diagnostic(named, source));
  }

  private static Diagnostic diagnostic(SpecOutline.LocatedName named, SourceMap source) {
    Name name = named.name();
    Optional<Fix> fix =
        name.normalised().map(valid -> source.edits().replace(named.pointer(), valid));
    return source
        .diagnosticAtValue(
            Code.INVALID_NAME,
            named.pointer(),
            "%s is not a valid name: %s".formatted(QuotedText.of(name.written()), why(name)))
        .withHint("use letters (a-z, A-Z), digits, and single underscores between words")
        .withFix(fix);
  }

  private static String why(Name name) {
    String written = name.written();
    if (written.isBlank()) {
      return "it is empty";
    }
    if (written.startsWith("_") || written.endsWith("_") || written.contains("__")) {
      return "only single underscores between words are allowed";
    }
    return Character.isDigit(written.charAt(0))
        ? "it begins with a digit"
        : "it contains characters other than a-z, A-Z and 0-9";
  }
}
