package dev.plinth.project;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.backend.RevisionId;
import dev.plinth.project.template.Templates;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.spec.Spec;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns an approved spec into a project: a pure function, with the same bytes on every machine. One
 * compiler keeps the templates that it has parsed, and may be used by many threads.
 */
public final class Compiler {
  private final Templates templates = new Templates();

  /** Gives the project of a spec. */
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
