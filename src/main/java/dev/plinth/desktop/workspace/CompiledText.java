package dev.plinth.desktop.workspace;

import static java.util.Objects.requireNonNull;

import dev.plinth.Pipeline;
import dev.plinth.artifact.Artifact;
import dev.plinth.project.Project;
import dev.plinth.review.ApprovedSpec;

/**
 * The project that an approved text compiles to.
 *
 * @param text the text of the spec
 * @param approved the spec
 * @param project the project
 * @param artifact the project as a zip
 */
public record CompiledText(String text, ApprovedSpec approved, Project project, Artifact artifact) {
  public CompiledText {
    requireNonNull(text);
    requireNonNull(approved);
    requireNonNull(project);
    requireNonNull(artifact);
  }

  /**
   * Compiles an approved spec and packs the project. Slow; must be called on a background thread.
   */
  public static CompiledText compile(Pipeline pipeline, String text, ApprovedSpec approved) {
    Project project = pipeline.compile(approved);
    return new CompiledText(text, approved, project, pipeline.pack(project));
  }
}
