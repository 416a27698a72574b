package dev.plinth.proof;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opentest4j.TestAbortedException;

/**
 * The requirements of the tests: Python, PostgreSQL, Docker, a display. If a requirement is
 * missing, the test is skipped with a message that names the requirement and its remedy. On CI,
 * where everything must be installed, the test fails instead.
 *
 * @param required whether a test with a missing requirement fails
 * @param out the stream for the message
 */
public record TestRequirements(boolean required, PrintStream out) {
  // Build tools count skipped tests but do not print the reason, so this class prints it, once.
  private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

  /** Returns the requirements of this machine: with {@code CI=true} all of them must be met. */
  public static TestRequirements current() {
    return new TestRequirements("true".equalsIgnoreCase(System.getenv("CI")), System.err);
  }

  /** Returns the cache folder of the tests in the user's cache; it need not exist yet. */
  public static Path cache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path all =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return all.resolve("plinth-tests");
  }

  /**
   * Returns the error to throw, or skips the test.
   *
   * @param requirement the missing requirement, such as "Python 3.11"
   * @param remedy the way to install it
   * @throws TestAbortedException if the test may be skipped
   */
  public AssertionError missing(String requirement, String remedy) {
    String line = "missing: " + requirement + " (" + remedy + ")";
    if (required) {
      return new AssertionError(line);
    }
    if (REPORTED.add(line)) {
      out.println("Tests are skipped, " + line);
    }
    throw new TestAbortedException(line);
  }
}
