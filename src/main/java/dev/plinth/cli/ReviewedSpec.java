package dev.plinth.cli;

import static java.util.Objects.requireNonNull;

import dev.plinth.Pipeline;
import dev.plinth.problem.ProblemException;
import dev.plinth.review.Review;
import dev.plinth.spec.SpecText;
import java.io.PrintStream;

/**
 * The spec of a command and its review.
 *
 * @param source the source of the spec
 * @param text the text of the spec
 * @param review the review of the text
 */
record ReviewedSpec(SpecSource source, SpecText text, Review review) {
  ReviewedSpec {
    requireNonNull(source);
    requireNonNull(text);
    requireNonNull(review);
  }

  /**
   * Reads and reviews a spec.
   *
   * @param argument the path of the spec, or {@code -} for the standard input
   */
  static ReviewedSpec of(String argument, Console console, Pipeline pipeline)
      throws ProblemException {
    SpecSource source = new SpecSource(argument);
    SpecText text = source.read(console.in());
    return new ReviewedSpec(source, text, pipeline.review(pipeline.read(text)));
  }

  /** Prints all diagnostics and a summary. */
  void print(PrintStream out, boolean colours) {
    DiagnosticText printer =
        new DiagnosticText(source.name(), text.value(), new TerminalColours(colours));
    printer.print(review.diagnostics(), out);
    out.print(printer.summary(review) + '\n');
  }
}
