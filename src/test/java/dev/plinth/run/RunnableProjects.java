package dev.plinth.run;

import dev.plinth.project.Compiler;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.review.ApprovedSpecs;
import java.util.function.UnaryOperator;

/** Creates sample projects to run. */
final class RunnableProjects {
  private static final Compiler COMPILER = new Compiler();

  private static final String SPEC =
      """
      {
        "spec_version": "1.0", "project_name": "%s", "description": "%s",
        "database": { "type": "postgres", "version": "15" },
        "auth": { "enabled": true, "type": "jwt", "access_token_expiry_minutes": 30 },
        "entities": [
          { "name": "Product", "table_name": "products", "fields": [
            { "name": "id", "type": "uuid", "primary_key": true },
            { "name": "%s", "type": "string" }
          ] }
        ]
      }
      """;

  private RunnableProjects() {}

  /** Returns a project with a name. */
  static Project project(String name) {
    return project(name, "A sample.", "name");
  }

  /** Returns a project with a name, a description and a field beside its id. */
  static Project project(String name, String description, String field) {
    return COMPILER.compile(ApprovedSpecs.of(SPEC.formatted(name, description, field)));
  }

  /** Returns a project whose clients need not log in. */
  static Project withoutLogin(String name) {
    String spec = SPEC.formatted(name, "A sample.", "name");
    return COMPILER.compile(
        ApprovedSpecs.of(spec.replace("\"enabled\": true", "\"enabled\": false")));
  }

  /** Returns the project with one file changed. */
  static Project with(Project project, String path, UnaryOperator<String> change) {
    return new Project(
        project.name(),
        project.revision(),
        project.schema(),
        project.files().stream()
            .map(
                file ->
                    file.path().value().equals(path)
                        ? new ProjectFile(file.path(), change.apply(file.text()))
                        : file)
            .toList());
  }
}
