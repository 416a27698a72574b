package dev.plinth.project;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The migrations of a project.
 *
 * @param head the id of the last revision, which leads to the schema of the project
 * @param files every file in {@code alembic/versions/}
 */
public record Revisions(String head, List<ProjectFile> files) {
  /** The folder of the migrations in a project, with a slash at its end. */
  public static final String FOLDER = "alembic/versions/";

  public Revisions {
    requireNonNull(head);
    files = List.copyOf(files);
    for (ProjectFile file : files) {
      if (!file.path().value().startsWith(FOLDER)) {
        throw new IllegalArgumentException("not in " + FOLDER + ": " + file.path());
      }
    }
  }
}
