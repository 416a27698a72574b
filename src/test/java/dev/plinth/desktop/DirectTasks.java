package dev.plinth.desktop;

import dev.plinth.problem.ProblemException;

/** Creates tasks that run all work at once on the calling thread. */
public final class DirectTasks {
  private DirectTasks() {}

  /** Returns tasks that fail the test when a job fails without a failure callback. */
  public static Tasks create() {
    return new Tasks(
        Runnable::run,
        Runnable::run,
        failure -> {
          // The work ends before the caller can register a failure callback, so failures that the
          // caller does handle arrive here too.
          if (!(failure instanceof ProblemException)) {
            fail(failure);
          }
        });
  }

  /** Fails the test with an unexpected exception. */
  public static void fail(Throwable failure) {
    throw new AssertionError(failure);
  }
}
