package dev.plinth.project;

import static java.util.Objects.requireNonNull;

import dev.plinth.home.Version;
import dev.plinth.project.backend.Backend;
import dev.plinth.project.schema.Schema;
import dev.plinth.project.template.Templates;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles an approved spec into a project. Equal specs are compiled to equal bytes on every
 * machine. A compiler caches its parsed templates and is safe for use by several threads.
 */
public final class Compiler {
  private final Templates templates = new Templates();
  private final String version;

  /** Creates a compiler that writes the version of this program into its projects. */
  public Compiler() {
    this(Version.number());
  }

  /** Creates a compiler that writes this version into its projects. */
  public Compiler(String version) {
    this.version = requireNonNull(version);
  }

  /** Returns the project that a spec describes. Its only migration creates the tables. */
  public Project compile(ApprovedSpec approved) {
    Backend backend = Backend.of(approved.spec());
    List<ProjectFile> initial = files(Layout.INITIAL_MIGRATION, backend).toList();
    return compile(backend, new Revisions(Schema.of(backend).id(), initial));
  }

  /**
   * Returns the project that a spec describes, with migrations that exist already.
   *
   * @param revisions the migrations, which lead to the schema of the spec; their files become those
   *     of the project, byte for byte
   */
  public Project compile(ApprovedSpec approved, Revisions revisions) {
    return compile(Backend.of(approved.spec()), revisions);
  }

  /**
   * Returns the migration that creates the tables of a spec, under the id of a database that has
   * these tables already.
   */
  public ProjectFile initialMigration(Spec spec, String id) {
    Backend backend = Backend.of(spec);
    ProjectFile file = files(Layout.INITIAL_MIGRATION, backend).findFirst().orElseThrow();
    String compiled = Schema.of(backend).id();
    return new ProjectFile(
        new ProjectPath(file.path().value().replace(compiled, id)),
        file.text().replace(compiled, id));
  }

  private Project compile(Backend backend, Revisions revisions) {
    Schema schema = Schema.of(backend);
    List<ProjectFile> files = new ArrayList<>(revisions.files());
    Layout.ROWS.stream()
        .filter(row -> !row.equals(Layout.INITIAL_MIGRATION))
        .flatMap(row -> files(row, backend))
        .forEach(files::add);
    List<ProjectFile> generated =
        files.stream().filter(file -> !revisions.foreign().contains(file.path())).toList();
    files.add(SpecJson.of(version, revisions.head(), generated, schema, backend.spec()));
    return new Project(backend.spec().projectName(), revisions.head(), schema, files);
  }

  private Stream<ProjectFile> files(Layout.Row row, Backend backend) {
    return row.files()
        .apply(backend)
        .map(file -> new ProjectFile(file.path(), templates.render(row.template(), file.vars())));
  }
}
