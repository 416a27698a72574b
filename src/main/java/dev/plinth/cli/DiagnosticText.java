package dev.plinth.cli;

import dev.plinth.diagnostic.Diagnostic;
import dev.plinth.diagnostic.Diagnostics;
import dev.plinth.diagnostic.Fix;
import dev.plinth.diagnostic.Position;
import dev.plinth.diagnostic.Severity;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.Review;
import dev.plinth.spec.Spec;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints diagnostics for people: the position, the message, the line of the spec with the span
 * underlined, the hint and the fix.
 */
final class DiagnosticText {
  private static final String GUTTER = "      ";

  private final String file;
  private final String text;
  private final TerminalColours palette;

  /**
   * Creates a printer for the diagnostics of one text.
   *
   * @param file the name of the text in the output
   */
  DiagnosticText(String file, String text, TerminalColours palette) {
    this.file = TerminalText.line(file);
    this.text = text;
    this.palette = palette;
  }

  void print(Diagnostics diagnostics, PrintStream out) {
    for (Diagnostic diagnostic : diagnostics.all()) {
      print(diagnostic, out);
      out.print('\n');
    }
  }

  private void print(Diagnostic diagnostic, PrintStream out) {
    Position start = diagnostic.span().start();
    Severity severity = diagnostic.severity();
    String position = file + ':' + start.line() + ':' + start.column() + ": ";
    String kind = palette.of(severity, severity.word() + ' ' + diagnostic.code().word());
    line(out, palette.bold(position) + kind + ": " + TerminalText.line(diagnostic.message()));

    SourceExcerpt excerpt = SourceExcerpt.of(text, diagnostic.span());
    String underline = '^' + "~".repeat(excerpt.width() - 1);
    line(out, padded(start.line()) + " | " + excerpt.line());
    line(out, GUTTER + "| " + " ".repeat(excerpt.indent()) + palette.of(severity, underline));
    diagnostic.hint().ifPresent(hint -> addition(out, "hint", hint));
    diagnostic.fix().map(Fix::title).ifPresent(title -> addition(out, "fix", title));
  }

  private void addition(PrintStream out, String kind, String text) {
    line(out, GUTTER + "= " + palette.bold(kind) + ": " + TerminalText.line(text));
  }

  private static String padded(int line) {
    String number = Integer.toString(line);
    return " ".repeat(Math.max(0, GUTTER.length() - 1 - number.length())) + number;
  }

  private static void line(PrintStream out, String line) {
    out.print(line + '\n');
  }

  /** Returns the last line: whether the spec is approved, and the number of diagnostics. */
  String summary(Review review) {
    String verdict =
        review
            .approved()
            .map(approved -> palette.bold("approved") + ' ' + size(approved))
            .orElseGet(() -> palette.error("rejected"));
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = review.diagnostics().count(severity);
      if (count > 0) {
        counts.add(severity.counted(count));
      }
    }
    String suffix = counts.isEmpty() ? "" : ": " + String.join(", ", counts);
    return file + ": " + verdict + suffix;
  }

  private static String size(ApprovedSpec approved) {
    Spec spec = approved.spec();
    int fields = spec.entities().stream().mapToInt(entity -> entity.fields().size()).sum();
    String entities = counted(spec.entities().size(), "entity", "entities");
    return '(' + entities + ", " + counted(fields, "field", "fields") + ')';
  }

  private static String counted(long count, String singular, String plural) {
    return count + " " + (count == 1 ? singular : plural);
  }
}
