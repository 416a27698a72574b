package dev.plinth.proof;

import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a project that the compiler just made where Python or Compose finds it. */
public final class ProjectFolder {
  private ProjectFolder() {}

  /** Writes every file below this root, and gives the root. */
  public static Path write(Project project, Path root) throws IOException {
    for (ProjectFile file : project.files()) {
      Path path = root.resolve(file.path().value());
      Files.createDirectories(path.resolveSibling(""));
      Files.write(path, file.bytes());
    }
    return root;
  }
}
