package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Evolution;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.Plan;
import dev.plinth.evolution.Revision;
import dev.plinth.evolution.Step;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Compiler;
import dev.plinth.review.ApprovedSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests each kind of change on filled tables: up, down and up again. */
@Tag("python")
@Tag("postgres")
class EvolutionTest {
  private static final Evolution EVOLUTION = new Evolution(new Compiler());

  @ParameterizedTest
  @MethodSource("cases")
  void keepsTheData(EvolutionCase change, @TempDir Path folder) throws Exception {
    ApprovedSpec before = ShortSpec.of(change.one("before"));
    ApprovedSpec after = ShortSpec.of(change.one("after"));
    asks(change, plan(before, after, Answers.NONE));
    Plan plan = plan(before, after, change.answers());
    assertThat(plan.refused()).extracting(Step::words).isEqualTo(change.all("refuses"));
    if (!plan.refused().isEmpty()) {
      return;
    }
    assertThat(plan.questions()).isEmpty();
    assertThat(plan.revision().isEmpty()).isEqualTo(change.all("gives").contains("no revision"));
    if (plan.revision().isEmpty()) {
      return;
    }
    EvolvingProject project = new EvolvingProject(folder, before);
    project.execute(change.all("rows"));
    List<String> schema = schema(project);
    Map<String, List<String>> rows = rows(project);
    project.follow(after, plan);
    if (!change.all("stops").isEmpty()) {
      ExternalProgram.Result result = project.run("upgrade", "head");
      assertThat(result.code()).as(result.output()).isEqualTo(1);
      assertThat(result.output()).contains(change.one("stops"));
      assertThat(schema(project)).isEqualTo(schema);
      assertThat(rows(project)).isEqualTo(rows);
      return;
    }
    project.succeed("upgrade", "head");
    gives(project, change.all("gives"));
    if (change.all("rows").stream().noneMatch(sql -> sql.startsWith("ALTER"))) {
      project.requireFresh(after);
    }
    Map<String, List<String>> migrated = rows(project);
    if (!change.all("undo stops").isEmpty()) {
      ExternalProgram.Result result = project.run("downgrade", "-1");
      assertThat(result.output()).contains(change.one("undo stops"));
      assertThat(rows(project)).isEqualTo(migrated);
      return;
    }
    project.succeed("downgrade", "-1");
    if (change.all("undone").isEmpty()) {
      assertThat(schema(project)).isEqualTo(schema);
      assertThat(rows(project)).isEqualTo(rows);
    } else {
      gives(project, change.all("undone"));
      if (change.all("rows").stream().noneMatch(sql -> sql.startsWith("ALTER"))) {
        assertThat(schema(project)).isEqualTo(schema);
      }
    }
    project.succeed("upgrade", "head");
    if (change.all("rows").stream().noneMatch(sql -> sql.startsWith("ALTER"))) {
      project.requireFresh(after);
    }
    assertThat(rows(project).keySet()).isEqualTo(migrated.keySet());
  }

  @Test
  void printsTheWholeWayAsSql(@TempDir Path folder) throws Exception {
    ApprovedSpec before = ShortSpec.of("Pet pets: id integer key, name text, fax string");
    ApprovedSpec after = ShortSpec.of("Pet pets: id integer key, name string, born datetime null");
    Answers drop = Answers.NONE.and(Answers.parse(Answers.Kind.DROP, "Pet.fax"));
    EvolvingProject project = new EvolvingProject(folder, before);
    project.follow(after, plan(before, after, drop));
    ExternalProgram.Result sql = project.run("upgrade", "head", "--sql");
    assertThat(sql.code()).as(sql.output()).isZero();
    project.execute(List.of("DROP TABLE pets, alembic_version", sql.output()));
    project.requireFresh(after);
  }

  @Test
  void saysThatARoleMayNotKeepRemovedData(@TempDir Path folder) throws Exception {
    ApprovedSpec before = ShortSpec.of("Pet pets: id integer key, fax string");
    ApprovedSpec after = ShortSpec.of("Pet pets: id integer key");
    Answers drop = Answers.NONE.and(Answers.parse(Answers.Kind.DROP, "Pet.fax"));
    EvolvingProject project = new EvolvingProject(folder, before);
    project.execute(
        List.of(
            "CREATE ROLE keeper LOGIN",
            "GRANT CREATE ON SCHEMA public TO keeper",
            "ALTER TABLE pets OWNER TO keeper",
            "ALTER TABLE alembic_version OWNER TO keeper"));
    project.follow(after, plan(before, after, drop));
    ExternalProgram.Result refused = project.runAs("keeper", "upgrade", "head");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.output())
        .matches(
            "Cannot migrate: the role keeper may not create the schema that keeps removed data;"
                + " GRANT CREATE ON DATABASE \\w+ TO keeper allows it. Nothing was changed.\\s+");
    project.succeed("upgrade", "head");
  }

  @Test
  void writesRevisionsThatAreClean(@TempDir Path folder) throws Exception {
    Path versions = Files.createDirectories(folder.resolve("alembic/versions"));
    for (EvolutionCase change : cases()) {
      ApprovedSpec before = ShortSpec.of(change.one("before"));
      Plan plan = plan(before, ShortSpec.of(change.one("after")), change.answers());
      if (plan.revision().isPresent()) {
        Revision revision = plan.revision().get();
        Files.writeString(folder.resolve(revision.path()), revision.text());
      }
    }
    assertThat(versions).isDirectoryContaining("glob:**_changes.py");
    PythonTools tools = new PythonTools(PythonEnvironment.shared());
    tools.lint(folder);
    tools.checkFormat(folder);
    tools.checkTypes(folder);
  }

  private static void asks(EvolutionCase change, Plan plan) {
    List<String> asked =
        plan.questions().stream()
            .flatMap(
                question ->
                    question.options().stream()
                        .map(o -> question.words() + ' ' + o.flag() + ' ' + o.value()))
            .toList();
    for (String question : change.all("asks")) {
      assertThat(asked).anySatisfy(words -> assertThat(words).contains(question));
    }
  }

  private static Plan plan(ApprovedSpec before, ApprovedSpec after, Answers answers)
      throws ProblemException {
    return EVOLUTION.plan(Former.of(before), after, answers);
  }

  private static void gives(EvolvingProject project, List<String> lines) throws SQLException {
    try (Connection connection = project.connect()) {
      for (String line : lines) {
        String[] halves = line.split(" => ", -1);
        assertThat(Catalogue.strings(connection, halves[0])).as(line).containsExactly(halves[1]);
      }
    }
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

  static List<EvolutionCase> cases() {
    return EvolutionCase.all();
  }
}
