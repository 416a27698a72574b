package dev.plinth.proof;

import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a compiled project to a folder, so that Python or Compose can use it. */
public final class ProjectFolder {
  private ProjectFolder() {}

  /** Writes every file below the root folder, and returns that folder. */
  public static Path write(Project project, Path root) throws IOException {
    for (ProjectFile file : project.files()) {
      Path path = root.resolve(file.path().value());
      Files.createDirectories(path.resolveSibling(""));
      Files.write(path, file.bytes());
    }
    return root;
  }
}
