package dev.plinth.project;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.backend.RevisionId;
import dev.plinth.project.template.Templates;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.spec.Spec;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles an approved spec into a project. Equal specs are compiled to equal bytes on every
 * machine. A compiler caches its parsed templates and is safe for use by several threads.
 */
public final class Compiler {
  private final Templates templates = new Templates();

  /** Returns the project that a spec describes. */
  public Project compile(ApprovedSpec approved) {
    Spec spec = approved.spec();
    Backend backend = Backend.of(spec);
    List<ProjectFile> files = Layout.ROWS.stream().flatMap(row -> files(row, backend)).toList();
    return new Project(spec.projectName(), RevisionId.of(backend.storedTables()), files);
  }

  private Stream<ProjectFile> files(Layout.Row row, Backend backend) {
    return row.files()
        .apply(backend)
        .map(file -> new ProjectFile(file.path(), templates.render(row.template(), file.vars())));
  }
}
