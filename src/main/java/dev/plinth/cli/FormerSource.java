package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.evolution.Former;
import dev.plinth.problem.ProblemException;
import dev.plinth.review.ApprovedSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** The source of a former project: a folder, a zip or a spec. */
final class FormerSource {
  private FormerSource() {}

  /** Returns the option for the spec of a project of version 0.1. */
  static OptionSpec was() {
    return OptionSpec.builder("--was")
        .type(String.class)
        .paramLabel("OLD_SPEC")
        .description("The spec of a project that version 0.1 generated.")
        .build();
  }

  /**
   * Reads a former project.
   *
   * @param argument a folder, a zip or a spec
   * @param was the spec that a project of version 0.1 was made from; null if it was not given
   */
  static Former read(String argument, @Nullable String was, Console console, Pipeline pipeline)
      throws ProblemException {
    Path path = Path.of(argument);
    if (!Files.isDirectory(path) && !isZip(path)) {
      return Former.of(approved(argument, console, pipeline));
    }
    Optional<ApprovedSpec> old =
        was == null ? Optional.empty() : Optional.of(approved(was, console, pipeline));
    return pipeline.former(path, old);
  }

  static boolean isZip(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static ApprovedSpec approved(String argument, Console console, Pipeline pipeline)
      throws ProblemException {
    ReviewedSpec reviewed = ReviewedSpec.of(argument, console, pipeline);
    Optional<ApprovedSpec> approved = reviewed.review().approved();
    if (approved.isEmpty()) {
      reviewed.print(console.err(), console.colours());
      throw new ProblemException(
          "the former spec %s is rejected".formatted(argument),
          "give the spec that the project was generated from");
    }
    return approved.get();
  }
}
