package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.Pipeline;
import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.Plan;
import dev.plinth.evolution.Step;
import dev.plinth.evolution.StepKind;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.ApprovedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a project follows a newer version of this program that makes more of the same spec.
 * Version 0.1 made login names unique with their case, today's does so without.
 */
@Tag("python")
@Tag("postgres")
class NewerCompilerTest {
  private static final Pipeline PIPELINE = new Pipeline();

  /** The id that version 0.1 gave the tables of the golden project. */
  private static final String ID = "86ecb3350c2c";

  private static final String KEY = "        sa.PrimaryKeyConstraint(\"id\"),\n";

  private final ApprovedSpec spec;

  NewerCompilerTest() throws IOException {
    this.spec =
        ApprovedSpecs.of(Files.readString(Path.of("src/test/resources/golden/one-note/spec.json")));
  }

  @Test
  void addsAnIndexAndKeepsTheRows(@TempDir Path folder) throws Exception {
    EvolvingProject project = version01(folder);
    project.execute(
        List.of("INSERT INTO auth_users (email, hashed_password) VALUES ('A@b.c', 'x')"));
    Map<String, List<String>> rows = rows(project);
    List<String> schema = schema(project);
    Plan plan = PIPELINE.plan(project.former(), spec, Answers.NONE);
    assertThat(plan.steps())
        .extracting(Step::kind)
        .containsExactlyInAnyOrder(StepKind.UNIQUE_REMOVED, StepKind.INDEX_ADDED);
    project.follow(spec, plan);
    project.succeed("upgrade", "head");
    project.requireFresh(spec);
    assertThat(rows(project)).isEqualTo(rows);
    project.succeed("downgrade", "-1");
    assertThat(schema(project)).isEqualTo(schema);
    assertThat(rows(project)).isEqualTo(rows);
    project.succeed("upgrade", "head");
    project.requireFresh(spec);
  }

  @Test
  void stopsIfTheRowsDoNotAllowTheIndex(@TempDir Path folder) throws Exception {
    EvolvingProject project = version01(folder);
    project.execute(
        List.of(
            "INSERT INTO auth_users (email, hashed_password) VALUES ('A@b.c', 'x'), ('a@b.c',"
                + " 'y')"));
    Map<String, List<String>> rows = rows(project);
    List<String> schema = schema(project);
    project.follow(spec, PIPELINE.plan(project.former(), spec, Answers.NONE));
    ExternalProgram.Result result = project.run("upgrade", "head");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.output())
        .startsWith(
            "Cannot migrate: auth_users: lower(email): a value that another row has, too, in 2"
                + " rows");
    assertThat(schema(project)).isEqualTo(schema);
    assertThat(rows(project)).isEqualTo(rows);
  }

  private EvolvingProject version01(Path folder) throws Exception {
    Project today = PIPELINE.compile(spec);
    String initial = "alembic/versions/" + today.revision() + "_initial.py";
    List<ProjectFile> files = new ArrayList<>();
    for (ProjectFile file : today.files()) {
      String path = file.path().value();
      if (path.equals(initial)) {
        files.add(
            new ProjectFile(
                new ProjectPath("alembic/versions/" + ID + "_initial.py"),
                version01(file.text().replace(today.revision(), ID))));
      } else if (!path.equals("alembic/spec.json")) {
        files.add(file);
      }
    }
    Former former = Former.of("it", files, Optional.of(spec));
    Project project = new Project(today.name(), ID, former.schema(), files);
    return new EvolvingProject(folder, project, former, Postgres.shared());
  }

  private static String version01(String text) {
    int key = text.indexOf(KEY) + KEY.length();
    int index = text.indexOf("    op.create_index(");
    int end = text.indexOf("\n    )\n", index) + "\n    )\n".length();
    return text.substring(0, key)
        + "        sa.UniqueConstraint(\"email\"),\n"
        + text.substring(key, index)
        + text.substring(end);
  }

  private static List<String> schema(EvolvingProject project) throws SQLException {
    try (Connection connection = project.connect()) {
      return Catalogue.schema(connection);
    }
  }

  private static Map<String, List<String>> rows(EvolvingProject project) throws SQLException {
    try (Connection connection = project.connect()) {
      return Catalogue.rows(connection);
    }
  }
}
