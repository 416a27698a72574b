package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every golden project boots on a real PostgreSQL and does what its spec says. Two run at a time:
 * half of the time of each goes into one password hash after another.
 */
@Tag("python")
@Tag("postgres")
class RunTest {
  @TempDir static Path folder;

  private static final ExecutorService TWO_AT_A_TIME = Executors.newFixedThreadPool(2);
  private static final List<Run> RUNS = new ArrayList<>();

  /** A golden, and the end of its run. */
  record Run(Golden golden, Future<Boolean> end) {}

  @BeforeAll
  static void start() throws IOException {
    PythonEnvironment.shared();
    Postgres.shared();
    for (Golden golden : Golden.all()) {
      RUNS.add(new Run(golden, TWO_AT_A_TIME.submit(() -> run(golden))));
    }
  }

  private static boolean run(Golden golden) throws Exception {
    Installation installation = Installation.of(golden, folder);
    try (BootedBackend backend = installation.boot()) {
      new SpecDriver(backend, golden.spec()).run();
    }
    installation.alembic(Map.of(), "downgrade", "base");
    new TablesPart(installation.database().source(), golden.spec()).areGone();
    return true;
  }

  static List<Run> runs() {
    return RUNS;
  }

  @ParameterizedTest
  @MethodSource("runs")
  void doesWhatItsSpecSays(Run run) throws Throwable {
    try {
      assertThat(run.end().get()).as("%s", run.golden()).isTrue();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  @AfterAll
  static void stop() {
    TWO_AT_A_TIME.shutdownNow();
  }
}
