package dev.plinth.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every golden project boots on a real PostgreSQL and does what its spec says. */
@Tag("python")
@Tag("postgres")
class RunTest {
  private static PythonEnvironment python;
  private static Postgres postgres;

  @BeforeAll
  static void findTheMeans() throws IOException {
    python = PythonEnvironment.shared();
    postgres = Postgres.shared();
  }

  static List<Golden> goldens() {
    return Golden.all();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  @Execution(ExecutionMode.CONCURRENT)
  void doesWhatItsSpecSays(Golden golden, @TempDir Path folder) throws IOException, SQLException {
    Path project = golden.copyInto(folder);
    try (BootedBackend backend =
        BootedBackend.boot(python, postgres.newDatabase(), project, Map.of())) {
      new SpecDriver(backend, golden.spec()).run();
    }
  }
}
