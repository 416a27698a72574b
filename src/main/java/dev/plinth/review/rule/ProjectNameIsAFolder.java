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
 * The project's name can be a folder on every system, and is safe in a page's title, where FastAPI
 * does not escape it.
 */
public final class ProjectNameIsAFolder implements Rule {
  private static final int LONGEST = 63;
  private static final Pattern ALLOWED =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 ._-]{0,61}[A-Za-z0-9])?");

  @Override
  public Stream<Diagnostic> check(SpecOutline spec, SourceMap source) {
    return spec.projectName().filter(name -> !isFolder(name)).stream()
        .map(name -> diagnostic(name, source));
  }

  private static Diagnostic diagnostic(String name, SourceMap source) {
    String message =
        ReservedNames.isDevice(name)
            ? "%s is a device on Windows, so no folder can have that name"
                .formatted(QuotedText.of(name))
            : "%s cannot be the name of a project".formatted(QuotedText.of(name));
    return source
        .atValue(Code.PROJECT_NAME, SpecOutline.PROJECT_NAME, message)
        .withHint(
            "1 to 63 letters A-Z, digits, spaces, dots, hyphens and underscores; a letter or digit"
                + " at both ends")
        .withFix(
            mended(name).map(other -> source.edits().replace(SpecOutline.PROJECT_NAME, other)));
  }

  private static boolean isFolder(String name) {
    return ALLOWED.matcher(name).matches() && !ReservedNames.isDevice(name);
  }

  private static Optional<String> mended(String name) {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[^A-Za-z0-9 ._-]", "");
    String trimmed = trim(ascii);
    String folder = trim(trimmed.substring(0, Math.min(trimmed.length(), LONGEST)));
    return Optional.of(ReservedNames.isDevice(folder) ? folder.replace('.', '-') + "-app" : folder)
        .filter(ProjectNameIsAFolder::isFolder);
  }

  private static String trim(String name) {
    return name.replaceAll("^[ ._-]+|[ ._-]+$", "");
  }
}
