package dev.plinth.project;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.schema.Schema;
import java.util.Comparator;
import java.util.List;

/**
 * A generated backend, in memory.
 *
 * @param name the project's name; also the name of its folder in a zip
 * @param revision the id of the last migration, 12 hexadecimal digits; without former migrations,
 *     equal schemas have equal revisions
 * @param schema the schema that the migrations lead to
 * @param files every file, sorted by path
 */
public record Project(String name, String revision, Schema schema, List<ProjectFile> files) {
  public Project {
    requireNonNull(name);
    requireNonNull(revision);
    requireNonNull(schema);
    files = files.stream().sorted(Comparator.comparing(ProjectFile::path)).toList();
  }
}
