package dev.plinth.desktop;

import static java.util.Objects.requireNonNull;

import dev.plinth.artifact.Artifact;
import dev.plinth.project.Project;

/**
 * What an approved text compiles to.
 *
 * @param text the text
 * @param project the project
 * @param artifact the same as a zip
 */
public record Preview(String text, Project project, Artifact artifact) {
  public Preview {
    requireNonNull(text);
    requireNonNull(project);
    requireNonNull(artifact);
  }
}
