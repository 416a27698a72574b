package dev.plinth.cli;

import static java.util.Objects.requireNonNull;

import dev.plinth.Pipeline;
import dev.plinth.input.InputProblem;
import dev.plinth.review.Review;
import dev.plinth.spec.SpecText;
import java.io.PrintStream;

/**
 * A spec that a command was given, and what review says of it.
 *
 * @param source where it was read from
 * @param text what it says
 * @param review what is to be said of it
 */
record ReviewedSpec(SpecSource source, SpecText text, Review review) {
  ReviewedSpec {
    requireNonNull(source);
    requireNonNull(text);
    requireNonNull(review);
  }

  /** Reads and reviews what this word names. */
  static ReviewedSpec of(String word, Console console, Pipeline pipeline) throws InputProblem {
    SpecSource source = new SpecSource(word);
    SpecText text = source.read(console.in());
    return new ReviewedSpec(source, text, pipeline.review(pipeline.read(text)));
  }

  /** Prints every diagnostic, and the sum of them. */
  void print(PrintStream out, boolean colours) {
    DiagnosticText printer =
        new DiagnosticText(source.name(), text.value(), new TerminalColours(colours));
    printer.print(review.diagnostics(), out);
    out.print(printer.summary(review) + '\n');
  }
}
