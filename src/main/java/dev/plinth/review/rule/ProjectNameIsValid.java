package dev.plinth.review.rule;

import dev.plinth.diagnostic.Code;
import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.spec.QuotedText;
import dev.plinth.spec.ReservedNames;
import dev.plinth.spec.SourceMap;
import dev.plinth.spec.SpecOutline;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The project name can be the name of a folder on every operating system. The name is also safe in
 * the title of the API's documentation page, where FastAPI does not escape the name.
 */
final class ProjectNameIsValid implements Rule {
  private static final int MAX_LENGTH = 63;
  private static final Pattern ALLOWED =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 ._-]{0,61}[A-Za-z0-9])?");

  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.projectName().filter(name -> !isValid(name)).stream()
        .map(name -> diagnostic(name, source));
  }

  private static Diagnostic diagnostic(String name, SourceMap source) {
    String message =
        ReservedNames.isDeviceName(name)
            ? "%s is a device name on Windows and cannot be the name of a folder"
                .formatted(QuotedText.of(name))
            : "%s is not a valid project name".formatted(QuotedText.of(name));
    return source
        .diagnosticAtValue(Code.PROJECT_NAME, SpecOutline.PROJECT_NAME, message)
        .withHint(
            "use 1 to 63 letters (a-z, A-Z), digits, spaces, dots, hyphens and underscores, with"
                + " a letter or digit at both ends")
        .withFix(
            corrected(name).map(valid -> source.edits().replace(SpecOutline.PROJECT_NAME, valid)));
  }

  private static boolean isValid(String name) {
    return ALLOWED.matcher(name).matches() && !ReservedNames.isDeviceName(name);
  }

  private static Optional<String> corrected(String name) {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[^A-Za-z0-9 ._-]", "");
    String trimmed = trim(ascii);
    String folder = trim(trimmed.substring(0, Math.min(trimmed.length(), MAX_LENGTH)));
    return Optional.of(
            ReservedNames.isDeviceName(folder) ? folder.replace('.', '-') + "-app" : folder)
        .filter(ProjectNameIsValid::isValid);
  }

  private static String trim(String name) {
    return name.replaceAll("^[ ._-]+|[ ._-]+$", "");
  }
}
