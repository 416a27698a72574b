package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.evolution.Evolution;
import dev.plinth.evolution.Plan;
import dev.plinth.project.Compiler;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.review.ApprovedSpecs;
import dev.plinth.spec.Spec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests random chains of changes on filled tables. After each change, the tables are those of a
 * fresh project, and their rows are those of a model that knows nothing of revisions. {@code
 * -Dchains=1000} tests more chains, {@code -Dchains.large=20} more of a project with 97 entities,
 * {@code -Dchains.seed=7} others.
 */
@Tag("python")
@Tag("postgres")
class EvolutionChainTest {
  private static final int CHANGES = 5;

  private final Evolution evolution = new Evolution(new Compiler());

  @Test
  @Timeout(36_000)
  void keepsEveryRowThroughRandomChains(@TempDir Path folder) throws Exception {
    int chains = Integer.getInteger("chains", 50);
    long seed = Long.getLong("chains.seed", 1);
    for (int i = 0; i < chains; i++) {
      chain(folder, seed * 1_000_000 + i, new RandomEdits(seed * 1_000_000 + i));
    }
  }

  @Test
  @Timeout(36_000)
  void keepsEveryRowOfALargeProject(@TempDir Path folder) throws Exception {
    Spec large =
        ApprovedSpecs.of(Files.readString(Path.of("src/test/resources/large/spec.json"))).spec();
    int chains = Integer.getInteger("chains.large", 1);
    long seed = Long.getLong("chains.seed", 1);
    for (int i = 0; i < chains; i++) {
      chain(folder, seed * 1_000_000 + i, new RandomEdits(seed * 1_000_000 + i, large));
    }
  }

  private void chain(Path folder, long seed, RandomEdits edits) throws Exception {
    ApprovedSpec spec = ShortSpec.of(edits.spec());
    EvolvingProject project = new EvolvingProject(folder, spec);
    project.execute(edits.inserts());
    List<String> schema = schema(project);
    int revisions = 0;
    for (int i = 0; i < CHANGES; i++) {
      String before = edits.spec();
      edits.edit();
      String change =
          "seed %d: %s%n-> %s%n%s".formatted(seed, before, edits.spec(), edits.answers());
      ApprovedSpec next = ShortSpec.of(edits.spec());
      Plan plan = evolution.plan(project.former(), next, edits.answers());
      assertThat(plan.isReady()).as("%s%n%s", change, plan).isTrue();
      spec = next;
      project.follow(next, plan);
      if (plan.revision().isPresent()) {
        revisions++;
        ExternalProgram.Result result = project.run("upgrade", "head");
        assertThat(result.code()).as("%s%n%s", change, result.output()).isZero();
        project.requireFreshTables(next, change);
      }
      assertThat(rows(project, edits)).as(change).isEqualTo(new TreeMap<>(edits.rows()));
    }
    project.succeed("check");
    if (revisions > 0) {
      ExternalProgram.Result result = project.run("downgrade", "-" + revisions);
      assertThat(result.code()).as("seed %d%n%s", seed, result.output()).isZero();
      assertThat(schema(project)).as("seed %d", seed).isEqualTo(schema);
      project.succeed("upgrade", "head");
      project.requireFreshTables(spec, "seed " + seed);
    }
  }

  private static Map<String, List<String>> rows(EvolvingProject project, RandomEdits edits)
      throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    try (Connection connection = project.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET timezone = 'UTC'");
      for (String table : edits.rows().keySet()) {
        List<String> found = Catalogue.strings(connection, RandomEdits.query(table));
        rows.put(table, found.stream().sorted().toList());
      }
    }
    return rows;
  }

  private static List<String> schema(EvolvingProject project) throws SQLException {
    try (Connection connection = project.connect()) {
      return Catalogue.schema(connection);
    }
  }
}
