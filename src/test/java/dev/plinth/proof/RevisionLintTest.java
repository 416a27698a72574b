package dev.plinth.proof;

import static dev.plinth.evolution.StepKind.DEFAULT_CHANGED;
import static dev.plinth.evolution.StepKind.FIELD_ADDED;
import static dev.plinth.evolution.StepKind.FIELD_REMOVED;
import static dev.plinth.evolution.StepKind.FIELD_RENAMED;
import static dev.plinth.evolution.StepKind.KEY_MOVED;
import static dev.plinth.evolution.StepKind.NULLABLE_ADDED;
import static dev.plinth.evolution.StepKind.NULLABLE_REMOVED;
import static dev.plinth.evolution.StepKind.TABLE_RENAMED;
import static dev.plinth.evolution.StepKind.TYPE_CHANGED;
import static dev.plinth.evolution.StepKind.UNIQUE_REMOVED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plinth.Pipeline;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.Plan;
import dev.plinth.evolution.Step;
import dev.plinth.evolution.StepKind;
import dev.plinth.review.ApprovedSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets two linters of migrations read every revision of the cases and of random chains. They may
 * report only what a step of the plan says, which the user has answered or asked for in the spec.
 */
@Tag("python")
class RevisionLintTest {
  private static final Pipeline PIPELINE = new Pipeline();
  private static final String DECORATOR = "@explained\n";
  private static final int CHAINS = 20;
  private static final int CHANGES = 5;
  private static final Pattern REVISION = Pattern.compile("(?m)^revision: str = .*$");
  private static final Pattern PREVIOUS = Pattern.compile("(?m)^down_revision: .*$");
  private static final Pattern RUNNING = Pattern.compile("(?m)^-- Running upgrade .*?(\\w+)$");

  /** Rules of both linters that mean nothing here. */
  private static final Set<String> WITHOUT_MEANING =
      Set.of(
          // env.py sets the limit for locks; a migration may take long, since it is whole or not.
          "require-lock-timeout",
          "require-statement-timeout",
          // The type string of a spec has 255 characters.
          "prefer-text-field",
          // What they propose, CONCURRENTLY and NOT VALID, cannot be one transaction.
          "disallowed-unique-constraint",
          "constraint-missing-not-valid",
          "adding-serial-primary-key-field",
          "R001",
          "R002",
          "R003",
          "R016",
          "R017");

  /** The rules of both linters that report steps, and the kinds of steps that they may report. */
  private static final Map<String, Set<StepKind>> STEPS =
      Map.ofEntries(
          Map.entry("renaming-table", Set.of(TABLE_RENAMED)),
          Map.entry("renaming-column", Set.of(FIELD_RENAMED)),
          Map.entry("renaming-object", Set.of(TABLE_RENAMED, FIELD_RENAMED)),
          Map.entry("changing-column-type", Set.of(TYPE_CHANGED)),
          Map.entry("ban-drop-column", Set.of(FIELD_REMOVED)),
          Map.entry("ban-drop-constraint", Set.of(UNIQUE_REMOVED, KEY_MOVED)),
          Map.entry("ban-drop-not-null", Set.of(NULLABLE_ADDED)),
          Map.entry("ban-alter-identity", Set.of(KEY_MOVED, DEFAULT_CHANGED, TYPE_CHANGED)),
          // The default that fills rows is dropped again.
          Map.entry(
              "ban-drop-default",
              Set.of(FIELD_ADDED, NULLABLE_REMOVED, DEFAULT_CHANGED, KEY_MOVED, TYPE_CHANGED)),
          Map.entry("adding-not-nullable-field", Set.of(NULLABLE_REMOVED)),
          Map.entry("adding-required-field", Set.of(FIELD_ADDED)),
          Map.entry("adding-field-with-default", Set.of(FIELD_ADDED, KEY_MOVED)),
          Map.entry("R005", Set.of(FIELD_REMOVED)),
          Map.entry("R010", Set.of(FIELD_ADDED, KEY_MOVED)),
          Map.entry("R011", Set.of(FIELD_RENAMED)),
          Map.entry("R015", Set.of(NULLABLE_REMOVED, TYPE_CHANGED, KEY_MOVED)),
          Map.entry("R019", Set.of(TABLE_RENAMED)));

  @Test
  void squawkReportsOnlySteps(@TempDir Path folder) throws Exception {
    List<Plan> plans = plans();
    Path project = project(folder, plans);
    String sql =
        AlembicServer.shared()
            .run(project, "postgresql://nobody@localhost/none", "upgrade", "head", "--sql")
            .output();
    List<String> command =
        new ArrayList<>(
            List.of("squawk", "--reporter=json", "--pg-version=15", "--assume-in-transaction"));
    command.addAll(files(folder, sql.replaceAll("(?m)^(BEGIN|COMMIT);$", "")));
    JsonNode reports = json(folder, command);
    assertThat(reports).isNotEmpty();
    for (JsonNode report : reports) {
      String rule = report.path("rule_name").asText();
      requireStep(plans, report.path("file").asText(), rule, report);
    }
  }

  /** Writes the SQL of each revision into a file, and returns the names of the files. */
  private static List<String> files(Path folder, String sql) throws IOException {
    List<String> names = new ArrayList<>();
    Matcher running = RUNNING.matcher(sql);
    int start = -1;
    while (running.find()) {
      if (start >= 0) {
        Files.writeString(
            folder.resolve(names.get(names.size() - 1)), sql.substring(start, running.start()));
      }
      start = running.end();
      names.add(running.group(1) + ".sql");
    }
    Files.writeString(folder.resolve(names.get(names.size() - 1)), sql.substring(start));
    return names;
  }

  @Test
  void zdmReportsOnlySteps(@TempDir Path folder) throws Exception {
    List<Plan> plans = plans();
    Path project = project(folder, plans);
    JsonNode reports =
        json(project, List.of("zdm", "--output-format=json", "alembic")).path("diagnostics");
    assertThat(reports).isNotEmpty();
    for (JsonNode report : reports) {
      requireStep(
          plans,
          Path.of(report.path("path").asText()).getFileName().toString(),
          report.path("rule_id").asText(),
          report);
    }
  }

  private static JsonNode json(Path folder, List<String> command) throws IOException {
    String output =
        PythonEnvironment.shared()
            .command(folder, Map.of(), command.toArray(String[]::new))
            .run()
            .output();
    return new ObjectMapper().readTree(output);
  }

  private static void requireStep(List<Plan> plans, String file, String rule, JsonNode report) {
    if (WITHOUT_MEANING.contains(rule)) {
      return;
    }
    Plan plan = plans.get(Integer.parseInt(file.substring(1, file.indexOf('.'))));
    assertThat(STEPS).as("%s", report).containsKey(rule);
    assertThat(plan.steps())
        .as("%s%n%s", report, plan.revision().orElseThrow().text())
        .extracting(Step::kind)
        .containsAnyElementsOf(requireNonNull(STEPS.get(rule)));
  }

  /** Returns the plans of the cases and of random chains that have a revision. */
  private static List<Plan> plans() throws Exception {
    List<Plan> plans = new ArrayList<>();
    for (EvolutionCase change : EvolutionCase.all()) {
      Former former = Former.of(ShortSpec.of(change.one("before")));
      plans.add(PIPELINE.plan(former, ShortSpec.of(change.one("after")), change.answers()));
    }
    for (int seed = 1; seed <= CHAINS; seed++) {
      RandomEdits edits = new RandomEdits(seed);
      Former former = Former.of(ShortSpec.of(edits.spec()));
      for (int i = 0; i < CHANGES; i++) {
        edits.edit();
        ApprovedSpec next = ShortSpec.of(edits.spec());
        Plan plan = PIPELINE.plan(former, next, edits.answers());
        plans.add(plan);
        former = Former.of("it", PIPELINE.compile(former, next, plan).files(), Optional.empty());
      }
    }
    return plans.stream().filter(plan -> plan.revision().isPresent()).toList();
  }

  /** Writes a project whose revisions are those of the plans, one after the other. */
  private static Path project(Path folder, List<Plan> plans) throws IOException {
    ApprovedSpec spec = ShortSpec.of("Pet pets: id uuid key");
    Path project = ProjectFolder.write(PIPELINE.compile(spec), folder.resolve("project"));
    Path versions = project.resolve("alembic/versions");
    try (Stream<Path> files = Files.list(versions)) {
      for (Path initial : files.toList()) {
        Files.delete(initial);
      }
    }
    String previous = "None";
    for (int i = 0; i < plans.size(); i++) {
      String id = name(i);
      String text = plans.get(i).revision().orElseThrow().text();
      text = REVISION.matcher(text).replaceFirst("revision = \"%s\"".formatted(id));
      text = PREVIOUS.matcher(text).replaceFirst("down_revision = " + previous);
      // zdm does not look into functions with a decorator; a downgrade gives the old state back.
      text = text.substring(0, text.indexOf(DECORATOR + "def downgrade")).replace(DECORATOR, "");
      Files.writeString(versions.resolve(id + ".py"), text);
      previous = '"' + id + '"';
    }
    return project;
  }

  private static String name(int i) {
    return "r%04d".formatted(i);
  }
}
