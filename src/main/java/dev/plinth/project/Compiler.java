package dev.plinth.project;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.schema.Schema;
import dev.plinth.project.template.Templates;
import dev.plinth.review.ApprovedSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles an approved spec into a project. Equal specs are compiled to equal bytes on every
 * machine. A compiler caches its parsed templates and is safe for use by several threads.
 */
public final class Compiler {
  private final Templates templates = new Templates();

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

  private Project compile(Backend backend, Revisions revisions) {
    Stream<ProjectFile> generated =
        Layout.ROWS.stream()
            .filter(row -> !row.equals(Layout.INITIAL_MIGRATION))
            .flatMap(row -> files(row, backend));
    List<ProjectFile> files = Stream.concat(generated, revisions.files().stream()).toList();
    return new Project(backend.spec().projectName(), revisions.head(), Schema.of(backend), files);
  }

  private Stream<ProjectFile> files(Layout.Row row, Backend backend) {
    return row.files()
        .apply(backend)
        .map(file -> new ProjectFile(file.path(), templates.render(row.template(), file.vars())));
  }
}
