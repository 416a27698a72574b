package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the backends with the fuzzer Schemathesis. It reads the OpenAPI document of a backend and
 * searches for server errors, undocumented statuses and bodies, rejected valid requests and
 * accepted invalid ones. A failure shows the output of the fuzzer.
 */
@Tag("python")
@Tag("postgres")
class FuzzTest {
  /** The requests that the fuzzer must not send, with the reasons. */
  private static final Path EXCLUSIONS = Path.of("src/test/resources/proof/accepted.py");

  private static final List<String> FUZZER =
      List.of("schemathesis", "run", "--seed=1", "--max-examples=10", "--workers=1", "--no-color");
  private static final List<String> REPORT_OPTIONS =
      List.of("--generation-database=none", "--warnings=off");

  @Test
  void findsNothingInABackendWithAuth(@TempDir Path folder) throws IOException, SQLException {
    fuzz(new Golden("every-type"), folder);
  }

  @Test
  void findsNothingInABackendWithoutAuth(@TempDir Path folder) throws IOException, SQLException {
    fuzz(new Golden("open-library"), folder);
  }

  private static void fuzz(Golden golden, Path folder) throws IOException, SQLException {
    try (AttackTarget target = AttackTarget.boot(golden, folder)) {
      Files.copy(EXCLUSIONS, folder.resolve("accepted.py"));
      String output = run(target, folder);
      assertThat(output).contains("No issues found");
      // Without a valid token every response is 401, and the fuzzer would find nothing.
      long served = target.backend().log().lines().filter(FuzzTest::isServed).count();
      assertThat(served).as("requests that were served, of %s", output).isGreaterThan(50);
      target.assertUnharmed();
    }
  }

  /** Returns whether a line of the log is of a request that was answered with 2xx. */
  private static boolean isServed(String line) {
    return line.matches("\\S+ INFO [A-Z]+ /\\S* 20\\d .*");
  }

  private static String run(AttackTarget target, Path folder) throws IOException {
    List<String> command = new ArrayList<>(FUZZER);
    command.addAll(REPORT_OPTIONS);
    if (target.spec().auth().enabled()) {
      command.add("--header=Authorization: Bearer " + target.token());
    }
    command.add(target.backend().address().resolve("/openapi.json").toString());
    return PythonEnvironment.shared()
        .command(folder, Map.of("SCHEMATHESIS_HOOKS", "accepted"), command.toArray(String[]::new))
        .succeed();
  }
}
