package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.ProjectPath;
import dev.plinth.project.SpecJson;
import dev.plinth.project.schema.Schema;
import dev.plinth.project.schema.TableSchema;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.Spec;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The content of alembic/spec.json: what a project was made from.
 *
 * @param version the version of this program that wrote the file
 * @param head the id of the last revision when the file was written
 * @param digests the digest of every other generated file
 * @param schema the schema of the project
 * @param spec the spec of the project
 */
public record SpecFile(
    String version, String head, SortedMap<ProjectPath, String> digests, Schema schema, Spec spec) {
  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.+-]{1,40}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{16}");

  public SpecFile {
    requireNonNull(version);
    requireNonNull(head);
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    requireNonNull(schema);
    requireNonNull(spec);
  }

  /**
   * Reads the text of the file.
   *
   * @param project the name of the project in messages
   * @throws ProblemException if this program did not write the text
   */
  public static SpecFile read(String project, String text) throws ProblemException {
    String version = "";
    try {
      JsonPart file = JsonPart.read(text);
      JsonPart plinth = file.member("plinth");
      plinth.require(VERSION.matcher(plinth.text()).matches(), "a version");
      version = plinth.text();
      file.withKeys(Set.of("plinth", "head", "files", "schema", "spec"));
      JsonPart head = file.member("head");
      head.require(RevisionChain.isId(head.text()), "the id of a revision");
      SpecFile read =
          new SpecFile(
              version,
              head.text(),
              digests(file.member("files")),
              SchemaReader.read(file.member("schema")),
              StoredSpecReader.read(file.member("spec")));
      read.requireTables();
      return read;
    } catch (InvalidSpecFile e) {
      throw new ProblemException(
          new Problem(
              "cannot read %s in %s".formatted(SpecJson.PATH, project),
              String.valueOf(e.getMessage()),
              remedy(version)),
          e);
    }
  }

  private static String remedy(String version) {
    return version.isEmpty()
        ? "restore the file as it was generated"
        : "restore the file as it was generated, or use the version that wrote it: " + version;
  }

  private static SortedMap<ProjectPath, String> digests(JsonPart files) throws InvalidSpecFile {
    SortedMap<ProjectPath, String> digests = new TreeMap<>();
    for (Map.Entry<String, JsonPart> file : files.members().entrySet()) {
      JsonPart digest = file.getValue();
      digest.require(DIGEST.matcher(digest.text()).matches(), "a digest");
      Optional<ProjectPath> path = ProjectPath.ofText(file.getKey());
      if (path.isEmpty()) {
        throw new InvalidSpecFile("/files has a path that leads out of a project");
      }
      digests.put(path.get(), digest.text());
    }
    return digests;
  }

  /** Checks that the spec and the schema have the same tables and columns. */
  private void requireTables() throws InvalidSpecFile {
    for (Entity entity : spec.entities()) {
      Optional<TableSchema> table = schema.table(entity.tableName());
      for (Field field : entity.fields()) {
        if (table.flatMap(found -> found.column(field.name())).isEmpty()) {
          throw new InvalidSpecFile(
              "its schema has no column %s.%s, which its spec has"
                  .formatted(entity.tableName(), field.name()));
        }
      }
    }
  }
}
