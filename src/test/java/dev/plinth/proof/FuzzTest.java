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
 * Schemathesis, a fuzzer, reads what a backend says of itself and tries to prove it wrong: by
 * faults of the server, statuses and bodies that are not documented, good requests refused, bad
 * ones taken. Its words are shown when it finds something.
 */
@Tag("python")
@Tag("postgres")
class FuzzTest {
  /** The exceptions, each with its reason. */
  private static final Path ACCEPTED = Path.of("src/test/resources/proof/accepted.py");

  private static final List<String> FUZZER =
      List.of("schemathesis", "run", "--seed=1", "--max-examples=10", "--workers=1", "--no-color");
  private static final List<String> REMEMBERS_NOTHING =
      List.of("--generation-database=none", "--warnings=off");

  @Test
  void findsNothingWhereAccountsAreWanted(@TempDir Path folder) throws IOException, SQLException {
    fuzz(new Golden("every-type"), folder);
  }

  @Test
  void findsNothingWhereNoneAre(@TempDir Path folder) throws IOException, SQLException {
    fuzz(new Golden("open-library"), folder);
  }

  private static void fuzz(Golden golden, Path folder) throws IOException, SQLException {
    try (AttackTarget target = AttackTarget.boot(golden, folder)) {
      Files.copy(ACCEPTED, folder.resolve("accepted.py"));
      String said = run(target, folder);
      assertThat(said).contains("No issues found");
      // Whoever asks without a good token is told nothing worth knowing, and so finds nothing.
      long served = target.backend().log().lines().filter(line -> line.contains(" 20")).count();
      assertThat(served).as("requests that were served, of %s", said).isGreaterThan(50);
      target.stands();
    }
  }

  private static String run(AttackTarget target, Path folder) throws IOException {
    List<String> words = new ArrayList<>(FUZZER);
    words.addAll(REMEMBERS_NOTHING);
    if (target.spec().auth().enabled()) {
      String sub = AttackTarget.sub(target.spec(), target.member().get("/auth/me").is(200).json());
      words.add("--header=Authorization: Bearer " + Forgery.perfect(sub));
    }
    words.add(target.backend().address().resolve("/openapi.json").toString());
    return PythonEnvironment.shared()
        .command(folder, Map.of("SCHEMATHESIS_HOOKS", "accepted"), words.toArray(String[]::new))
        .succeed();
  }
}
