package dev.plinth.run;

import java.net.URI;

/** A backend in Docker, whichever process started it. */
public interface RunningBackend {
  /** Gives the name of its project. */
  String project();

  /** Gives the revision of its tables. */
  String revision();

  /** Gives where it answers while it runs; else nobody answers there. */
  URI url();

  /** Gives the page that a browser opens. */
  default URI docs() {
    return url().resolve("/docs");
  }

  /**
   * Tells how it is, such as {@code running} or {@code exited}; {@code starting} while its process
   * makes it, and {@code unfinished} where that ended in the middle.
   */
  String state();

  /** Tells whether it runs on without the process that started it. */
  boolean detached();

  /**
   * Tells the listener what the backend says, from its start on, until it is stopped by somebody.
   *
   * @throws DockerProblem when it stopped by itself, or Docker did
   */
  void follow(RunListener listener) throws DockerProblem, InterruptedException;

  /**
   * Removes its containers and its network, and nothing of another start of the same project.
   *
   * @param dropData whether all data of the project goes too, that of other revisions as well
   */
  void stop(boolean dropData, RunListener listener) throws DockerProblem, InterruptedException;
}
