package dev.plinth.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when Docker or a container keeps a project from running. Each part is a text for users: it
 * begins in lower case and has no full stop at its end.
 */
public final class DockerProblem extends Exception {
  private final String what;
  private final String why;
  private final String remedy;
  private final transient List<String> log;

  /**
   * Creates a problem.
   *
   * @param what what happened
   * @param why the likely cause; empty if the first part already says it
   * @param remedy what to do
   */
  public DockerProblem(String what, String why, String remedy) {
    this(what, why, remedy, List.of(), null);
  }

  DockerProblem(
      String what, String why, String remedy, List<String> log, @Nullable Throwable cause) {
    super(why.isEmpty() ? what : what + ": " + why, cause);
    this.what = what;
    this.why = why;
    this.remedy = remedy;
    this.log = List.copyOf(log);
  }

  /** Returns what happened and why, on one line. */
  @Override
  public String getMessage() {
    return why.isEmpty() ? what : what + ": " + why;
  }

  /** Returns what happened. */
  public String what() {
    return what;
  }

  /** Returns the likely cause; empty if there is nothing to add. */
  public String why() {
    return why;
  }

  /** Returns what to do. */
  public String remedy() {
    return remedy;
  }

  /** Returns the last lines of output before the failure; empty if they do not help. */
  public List<String> log() {
    return log;
  }
}
