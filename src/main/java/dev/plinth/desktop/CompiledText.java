package dev.plinth.desktop;

import static java.util.Objects.requireNonNull;

import dev.plinth.Pipeline;
import dev.plinth.artifact.Artifact;
import dev.plinth.project.Project;
import dev.plinth.review.ApprovedSpec;

/**
 * What an approved text compiles to.
 *
 * @param text the text
 * @param project the project
 * @param artifact the same as a zip
 */
public record CompiledText(String text, Project project, Artifact artifact) {
  public CompiledText {
    requireNonNull(text);
    requireNonNull(project);
    requireNonNull(artifact);
  }

  /** Makes it, which takes a while. */
  public static CompiledText make(Pipeline pipeline, String text, ApprovedSpec approved) {
    Project project = pipeline.compile(approved);
    return new CompiledText(text, project, pipeline.pack(project));
  }
}
