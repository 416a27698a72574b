package dev.plinth.project;

import dev.plinth.project.schema.Schema;
import dev.plinth.project.schema.SchemaWriter;
import dev.plinth.spec.JsonLiteral;
import dev.plinth.spec.Spec;
import dev.plinth.spec.SpecWriter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes alembic/spec.json, which says what a project was made from: the version of this program,
 * the last revision, a digest of every other generated file, the schema and the spec. With it, the
 * project can follow a changed spec. The schema is there so that no newer version has to derive it
 * from an old spec.
 */
public final class SpecJson {
  /** The path of the file in every project. */
  public static final ProjectPath PATH = new ProjectPath("alembic/spec.json");

  private SpecJson() {}

  /**
   * Returns the file.
   *
   * @param version the version of this program
   * @param head the id of the last revision
   * @param files every other generated file of the project
   */
  static ProjectFile of(
      String version, String head, List<ProjectFile> files, Schema schema, Spec spec) {
    return new ProjectFile(
        PATH,
        """
        {
          "plinth": %s,
          "head": %s,
          "files": {
        %s
          },
          "schema": %s,
          "spec": %s
        }
        """
            .formatted(
                JsonLiteral.of(version),
                JsonLiteral.of(head),
                digests(files),
                indented(SchemaWriter.write(schema)),
                indented(SpecWriter.write(spec).stripTrailing())));
  }

  private static String digests(List<ProjectFile> files) {
    return files.stream()
        .sorted(Comparator.comparing(ProjectFile::path))
        .map(
            file ->
                "    " + JsonLiteral.of(file.path().value()) + ": " + JsonLiteral.of(file.digest()))
        .collect(Collectors.joining(",\n"));
  }

  private static String indented(String json) {
    return json.replace("\n", "\n  ");
  }
}
