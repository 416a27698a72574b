package dev.plinth.desktop;

import dev.plinth.artifact.OutputProblem;
import dev.plinth.input.InputProblem;

/** Tasks that are done as soon as they are begun, on the same thread. */
public final class DirectTasks {
  private DirectTasks() {}

  /** Gives tasks whose failures that nobody hears of fail the test. */
  public static Tasks make() {
    return new Tasks(
        Runnable::run,
        Runnable::run,
        fault -> {
          // Done before anybody can listen: what is put into words comes here too.
          if (!(fault instanceof InputProblem) && !(fault instanceof OutputProblem)) {
            fail(fault);
          }
        });
  }

  /** Fails the test: for failures of which nobody is to hear. */
  public static void fail(Throwable fault) {
    throw new AssertionError(fault);
  }
}
