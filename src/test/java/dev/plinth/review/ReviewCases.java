package dev.plinth.review;

import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Fix;
import dev.plinth.spec.SpecReader;
import dev.plinth.spec.SpecText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The test cases in {@code src/test/resources/review}, and the text form of their diagnostics. */
final class ReviewCases {
  static final Path FOLDER = Path.of("src/test/resources/review");

  private ReviewCases() {}

  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  static Review review(String text) {
    return new Reviewer().review(new SpecReader().read(new SpecText(text)));
  }

  static String lines(Review review) {
    return review.diagnostics().all().stream().map(ReviewCases::line).collect(Collectors.joining());
  }

  private static String line(Diagnostic diagnostic) {
    return "%d:%d-%d:%d %s %s %s: %s%s%s%n"
        .formatted(
            diagnostic.span().start().line(),
            diagnostic.span().start().column(),
            diagnostic.span().end().line(),
            diagnostic.span().end().column(),
            diagnostic.severity().word(),
            diagnostic.code().word(),
            diagnostic.pointer().text().isEmpty() ? "(root)" : diagnostic.pointer().text(),
            diagnostic.message(),
            diagnostic.hint().map(hint -> " | hint: " + hint).orElse(""),
            diagnostic.fix().map(Fix::title).map(title -> " | fix: " + title).orElse(""));
  }
}
