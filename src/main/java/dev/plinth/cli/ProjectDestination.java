package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.artifact.Artifact;
import dev.plinth.artifact.ArtifactWriter;
import dev.plinth.artifact.FolderWriter;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.spec.Spec;
import java.nio.file.Path;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The output of a project.
 *
 * @param out the path: a zip if its name ends in .zip, otherwise a folder
 * @param replace whether to replace an existing zip or generated folder
 */
record ProjectDestination(Path out, boolean replace) {
  /** Returns the option for the output. */
  static OptionSpec option(boolean required) {
    return OptionSpec.builder("-o", "--output")
        .required(required)
        .type(Path.class)
        .paramLabel("OUT")
        .description("The output: a zip if the name ends in .zip, otherwise a folder.")
        .build();
  }

  /** Returns the option that allows existing files to be replaced. */
  static OptionSpec force(String description) {
    return OptionSpec.builder("--force")
        .type(boolean.class)
        .initialValue(false)
        .description(description)
        .build();
  }

  /**
   * Checks that the output can be written. The check comes before the request to a model, since
   * that request takes time and may cost money.
   */
  void checkWritable() throws ProblemException {
    if (isPacked()) {
      ArtifactWriter.checkWritable(out, replace);
    } else {
      FolderWriter.checkWritable(out, replace);
    }
  }

  private boolean isPacked() {
    return FormerSource.isZip(out);
  }

  /** Writes a project as a whole or not at all, and prints a report. */
  void write(Pipeline pipeline, Spec spec, Project project, Console console)
      throws ProblemException, InterruptedException {
    Artifact zip = pipeline.pack(project);
    boolean packed = isPacked();
    try (Cancellation cancellation = new Cancellation(Thread.currentThread())) {
      cancellation.begin();
      if (packed) {
        ArtifactWriter.write(zip, out, replace);
      } else {
        FolderWriter.write(project, out, replace);
      }
    }
    console.out().print(new GenerateResult(spec, project, zip, out, packed).text());
  }
}
