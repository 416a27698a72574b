package dev.plinth.project;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.python.RouterModule;
import dev.plinth.project.schema.Schema;
import dev.plinth.project.vars.AuthVars;
import dev.plinth.project.vars.ComposeVars;
import dev.plinth.project.vars.ConfigVars;
import dev.plinth.project.vars.ConstantVars;
import dev.plinth.project.vars.EnvVars;
import dev.plinth.project.vars.MainVars;
import dev.plinth.project.vars.MigrationVars;
import dev.plinth.project.vars.ModelsVars;
import dev.plinth.project.vars.RequirementsVars;
import dev.plinth.project.vars.RouterVars;
import dev.plinth.project.vars.SchemasVars;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The table of every file that the compiler can generate. The folder of templates mirrors the
 * generated project: a template has the path of its file, with {@code .vm} appended. Only
 * app/auth.py has two templates. A project uses one of them.
 */
final class Layout {
  private static final String SUFFIX = ".vm";

  /** The migration of a project that has no other. */
  static final Row INITIAL_MIGRATION =
      new Row("alembic/versions/__revision___initial.py.vm", Layout::migration);

  /** One row per template: the path of the template, and the values for the template. */
  static final List<Row> ROWS =
      List.of(
          row("Dockerfile.vm", backend -> new ConstantVars()),
          row("docker-compose.yml.vm", backend -> ComposeVars.of(backend, SecretsScript.text())),
          row("requirements.txt.vm", RequirementsVars::of),
          row("alembic/alembic.ini.vm", backend -> new ConstantVars()),
          row("alembic/env.py.vm", EnvVars::of),
          row("alembic/script.py.mako.vm", backend -> new ConstantVars()),
          INITIAL_MIGRATION,
          new Row("app/auth.py.vm", Layout::auth),
          new Row("app/auth_off.py.vm", Layout::authOff),
          row("app/config.py.vm", ConfigVars::of),
          row("app/crud.py.vm", backend -> new ConstantVars()),
          row("app/database.py.vm", backend -> new ConstantVars()),
          row("app/main.py.vm", MainVars::of),
          row("app/models.py.vm", ModelsVars::of),
          new Row("app/routers/__entity__.py.vm", Layout::routers),
          row("app/schemas.py.vm", SchemasVars::of));

  private Layout() {}

  /**
   * A template and the files generated from it.
   *
   * @param template the path in the folder of templates
   * @param files returns the files for a backend: at most one file, or one file per entity
   */
  record Row(String template, Function<Backend, Stream<OutputFile>> files) {
    Row {
      requireNonNull(template);
      requireNonNull(files);
    }
  }

  /**
   * A file to generate.
   *
   * @param path the path in the project
   * @param vars the values of the template: a record
   */
  record OutputFile(ProjectPath path, Object vars) {
    OutputFile {
      requireNonNull(path);
      requireNonNull(vars);
    }
  }

  private static Row row(String template, Function<Backend, Object> vars) {
    ProjectPath path = path(template, "", "");
    return new Row(template, backend -> Stream.of(new OutputFile(path, vars.apply(backend))));
  }

  private static Stream<OutputFile> auth(Backend backend) {
    ProjectPath path = path("app/auth.py.vm", "", "");
    return AuthVars.of(backend).map(vars -> new OutputFile(path, vars)).stream();
  }

  private static Stream<OutputFile> authOff(Backend backend) {
    ProjectPath path = path("app/auth_off.py.vm", "_off", "");
    return backend.hasAuth() ? Stream.empty() : Stream.of(new OutputFile(path, new ConstantVars()));
  }

  private static Stream<OutputFile> migration(Backend backend) {
    String template = "alembic/versions/__revision___initial.py.vm";
    String revision = Schema.of(backend).id();
    ProjectPath path = path(template, "__revision__", revision);
    return Stream.of(new OutputFile(path, MigrationVars.of(backend)));
  }

  private static Stream<OutputFile> routers(Backend backend) {
    String template = "app/routers/__entity__.py.vm";
    return backend.servedTables().stream()
        .map(
            table ->
                new OutputFile(
                    path(template, "__entity__", RouterModule.of(table.entity()).file()),
                    RouterVars.of(backend, table)));
  }

  private static ProjectPath path(String template, String placeholder, String name) {
    String file = template.substring(0, template.length() - SUFFIX.length());
    return new ProjectPath(file.replace(placeholder, name));
  }
}
