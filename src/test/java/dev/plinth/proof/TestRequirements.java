package dev.plinth.proof;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opentest4j.TestAbortedException;

/**
 * What a test needs from the machine: Python, PostgreSQL, Docker, a screen. Where it is missing the
 * test is skipped with a line that says what and how to get it; where everything must be there,
 * which is CI, it fails.
 *
 * @param required whether a missing means is a failure
 * @param out where to say what is missing
 */
public record TestRequirements(boolean required, PrintStream out) {
  // Build tools count skipped tests but do not say why, so this does, once.
  private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

  /** Gives the rule for this machine: {@code CI=true} in the environment wants everything. */
  public static TestRequirements here() {
    return new TestRequirements("true".equalsIgnoreCase(System.getenv("CI")), System.err);
  }

  /** Gives the user's folder of what tests fetch or make once; it may not be there yet. */
  public static Path cache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path all =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return all.resolve("plinth-tests");
  }

  /**
   * Gives the failure to throw, or skips the test.
   *
   * @param what what is missing, such as "Python 3.11"
   * @param remedy how to get it
   * @throws TestAbortedException where a test may be skipped
   */
  public AssertionError missing(String what, String remedy) {
    String line = "missing: " + what + " (" + remedy + ")";
    if (required) {
      return new AssertionError(line);
    }
    if (TOLD.add(line)) {
      out.println("Tests are skipped, " + line);
    }
    throw new TestAbortedException(line);
  }
}
