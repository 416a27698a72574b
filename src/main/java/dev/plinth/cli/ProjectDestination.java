package dev.plinth.cli;

import dev.plinth.Pipeline;
import dev.plinth.artifact.Artifact;
import dev.plinth.artifact.ArtifactWriter;
import dev.plinth.artifact.FolderWriter;
import dev.plinth.artifact.OutputProblem;
import dev.plinth.project.Project;
import dev.plinth.spec.Spec;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where a project goes.
 *
 * @param out a name that ends in .zip is a zip, any other a folder
 * @param replace whether what stands there may be replaced
 */
record ProjectDestination(Path out, boolean replace) {
  /** The option that names it. */
  static OptionSpec option(boolean required) {
    return OptionSpec.builder("-o", "--output")
        .required(required)
        .type(Path.class)
        .paramLabel("OUT")
        .description("Where to: a name that ends in .zip gives a zip, any other a folder.")
        .build();
  }

  /** The option that allows to replace. */
  static OptionSpec force(String what) {
    return OptionSpec.builder("--force")
        .type(boolean.class)
        .initialValue(false)
        .description(what)
        .build();
  }

  /**
   * Looks before a model is asked, which takes time and may cost money; whoever writes looks too.
   */
  void requireFree() throws OutputProblem {
    if (isPacked()) {
      ArtifactWriter.requirePlace(out, replace);
    } else {
      FolderWriter.requirePlace(out, replace);
    }
  }

  private boolean isPacked() {
    return out.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** Writes a project there, whole or not at all, and tells what was written. */
  void write(Pipeline pipeline, Spec spec, Project project, Console console)
      throws OutputProblem, InterruptedException {
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
