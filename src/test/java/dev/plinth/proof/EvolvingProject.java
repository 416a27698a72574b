package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.Plan;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.review.ApprovedSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A generated project and its database, which follow changes of the spec. */
final class EvolvingProject {
  private static final Pipeline PIPELINE = new Pipeline();
  private static final AtomicInteger FOLDERS = new AtomicInteger();
  private static final Map<String, List<String>> FRESH = new HashMap<>();

  private final Path parent;
  private final AlembicServer alembic;
  final Postgres.Database database;
  private Path folder;
  private Former former;

  /** Writes the project of a spec, and migrates a new database. */
  EvolvingProject(Path parent, ApprovedSpec spec) throws IOException, SQLException {
    this(parent, PIPELINE.compile(spec), Former.of(spec), Postgres.shared());
  }

  /** Writes a project, and migrates a new database of a server. */
  EvolvingProject(Path parent, Project project, Former former, Postgres server)
      throws IOException, SQLException {
    this.parent = parent;
    this.alembic = AlembicServer.shared();
    this.database = server.newDatabase();
    this.former = former;
    this.folder = write(project);
    succeed("upgrade", "head");
  }

  /** Returns the folder of the project. */
  Path folder() {
    return folder;
  }

  /** Returns the project as the next change finds it. */
  Former former() {
    return former;
  }

  /** Writes what the project becomes. */
  void follow(ApprovedSpec next, Plan plan) throws IOException, ProblemException {
    Project project = PIPELINE.compile(former, next, plan);
    folder = write(project);
    former = Former.of("the project", project.files(), Optional.empty());
  }

  private Path write(Project project) throws IOException {
    return ProjectFolder.write(project, parent.resolve("project" + FOLDERS.incrementAndGet()));
  }

  void succeed(String... arguments) {
    alembic.succeed(folder, database.url(), arguments);
  }

  ExternalProgram.Result run(String... arguments) {
    return alembic.run(folder, database.url(), arguments);
  }

  /** Runs Alembic as another role of the database. */
  ExternalProgram.Result runAs(String role, String... arguments) {
    return alembic.run(folder, database.url().replace("//postgres:", "//" + role + ":"), arguments);
  }

  Connection connect() throws SQLException {
    return database.source().getConnection();
  }

  void execute(List<String> statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Checks that the tables are those of a fresh project, and that Alembic finds no difference. */
  void requireFresh(ApprovedSpec spec) throws IOException, SQLException {
    requireFreshTables(spec, "");
    succeed("check");
  }

  /** Checks that the tables are those that a fresh project of the spec creates. */
  void requireFreshTables(ApprovedSpec spec, String change) throws IOException, SQLException {
    Project fresh = PIPELINE.compile(spec);
    List<String> expected = FRESH.get(fresh.revision());
    if (expected == null) {
      Postgres.Database empty = Postgres.shared().newDatabase();
      Path root = parent.resolve("fresh" + FOLDERS.incrementAndGet());
      ProjectFolder.write(fresh, root);
      alembic.succeed(root, empty.url(), "upgrade", "head");
      try (Connection connection = empty.source().getConnection()) {
        expected = Catalogue.schema(connection);
      }
      FRESH.put(fresh.revision(), expected);
    }
    try (Connection connection = connect()) {
      assertThat(withoutAttics(Catalogue.schema(connection))).as(change).isEqualTo(expected);
    }
  }

  static List<String> withoutAttics(List<String> schema) {
    return schema.stream().filter(line -> !line.startsWith("schema attic")).toList();
  }
}
