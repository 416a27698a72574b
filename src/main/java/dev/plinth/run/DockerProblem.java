package dev.plinth.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Docker, or what runs in it, keeps a project from running. Every part is for users, without a full
 * stop at its end.
 */
public final class DockerProblem extends Exception {
  private final String what;
  private final String why;
  private final String remedy;
  private final transient List<String> log;

  /**
   * A problem in words.
   *
   * @param what what happened
   * @param why why that is likely, or nothing where the first part says it
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

  /** Gives what happened and why, on one line. */
  @Override
  public String getMessage() {
    return why.isEmpty() ? what : what + ": " + why;
  }

  /** Gives what happened. */
  public String what() {
    return what;
  }

  /** Gives why that is likely; empty where there is nothing to add. */
  public String why() {
    return why;
  }

  /** Gives what to do. */
  public String remedy() {
    return remedy;
  }

  /** Gives the last lines that were said before, where they help. */
  public List<String> log() {
    return log;
  }
}
