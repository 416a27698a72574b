package dev.plinth.run;

import java.net.URI;

/** A backend in Docker, started by this process or another one. */
public interface RunningBackend {
  /** Returns the name of the project. */
  String project();

  /** Returns the revision of the tables. */
  String revision();

  /** Returns the address of the API. The API answers there only while the backend runs. */
  URI url();

  /** Returns the address of the API documentation (Swagger UI). */
  default URI docs() {
    return url().resolve("/docs");
  }

  /**
   * Returns the state of the API container in Docker's words, such as {@code running} or {@code
   * exited}. If there is no such container yet, the state is {@code starting}, or {@code
   * unfinished} if the process ended before it could create the container.
   */
  String state();

  /** Returns whether the backend keeps running when the process that started it ends. */
  boolean detached();

  /**
   * Passes the log of the backend to the listener, from the first line on. Blocks until the backend
   * is stopped by a user.
   *
   * @throws DockerProblem if the backend stops without a request to stop, or Docker stops
   */
  void follow(RunListener listener) throws DockerProblem, InterruptedException;

  /**
   * Keeps this backend running when the process that started it ends.
   *
   * @throws DockerProblem if the backend no longer runs, or Docker cannot be reached
   */
  void detach() throws DockerProblem, InterruptedException;

  /**
   * Removes the containers and the network of this backend. Other runs of the same project are not
   * affected.
   *
   * @param dropData whether to delete all data of the project too, including data of other
   *     revisions
   */
  void stop(boolean dropData, RunListener listener) throws DockerProblem, InterruptedException;
}
