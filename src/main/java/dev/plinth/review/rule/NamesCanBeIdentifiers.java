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

/** Every name can be an identifier in Python, SQL and a URL without losing a character. */
public final class NamesCanBeIdentifiers implements Rule {
  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.names()
        .filter(named -> !named.name().sound())
        .map(named -> diagnostic(named, source));
  }

  private static Diagnostic diagnostic(SpecOutline.Named named, SourceMap source) {
    Name name = named.name();
    Optional<Fix> fix = name.normal().map(other -> source.edits().replace(named.at(), other));
    return source
        .atValue(
            Code.INVALID_NAME,
            named.at(),
            "%s cannot be a name: %s".formatted(QuotedText.of(name.written()), why(name)))
        .withHint("names are made of the letters a-z, digits and single underscores between them")
        .withFix(fix);
  }

  private static String why(Name name) {
    String written = name.written();
    if (written.isBlank()) {
      return "it is empty";
    }
    if (written.startsWith("_") || written.endsWith("_") || written.contains("__")) {
      return "an underscore only stands between two words";
    }
    return Character.isDigit(written.charAt(0))
        ? "it begins with a digit"
        : "it has characters that are not in a-z, A-Z and 0-9";
  }
}
