package dev.plinth.project;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * The migrations of a project.
 *
 * @param head the id of the last revision, which leads to the schema of the project
 * @param files every file in {@code alembic/versions/}
 * @param foreign the files that this program did not write as they are; they do not count as
 *     generated
 */
public record Revisions(String head, List<ProjectFile> files, Set<ProjectPath> foreign) {
  /** The folder of the migrations in a project, with a slash at its end. */
  public static final String FOLDER = "alembic/versions/";

  public Revisions {
    requireNonNull(head);
    files = List.copyOf(files);
    foreign = Set.copyOf(foreign);
    for (ProjectFile file : files) {
      if (!file.path().value().startsWith(FOLDER)) {
        throw new IllegalArgumentException("not in " + FOLDER + ": " + file.path());
      }
    }
  }

  /** Creates migrations that this program has written. */
  public Revisions(String head, List<ProjectFile> files) {
    this(head, files, Set.of());
  }
}
