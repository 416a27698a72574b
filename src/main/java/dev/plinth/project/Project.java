package dev.plinth.project;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;

/**
 * A generated backend, in memory.
 *
 * @param name the project's name; also the name of its folder in a zip
 * @param revision the id of the migration that creates the tables, 12 hexadecimal digits; equal
 *     tables have equal revisions
 * @param files every file, sorted by path
 */
public record Project(String name, String revision, List<ProjectFile> files) {
  public Project {
    requireNonNull(name);
    requireNonNull(revision);
    files = files.stream().sorted(Comparator.comparing(ProjectFile::path)).toList();
  }
}
