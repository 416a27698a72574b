package dev.plinth.run;

/**
 * An operation that uses one connection to Docker.
 *
 * @param <T> the result
 * @param <E> the exception of the operation itself; inferred as none if it throws none
 */
@FunctionalInterface
interface DockerSession<T, E extends Exception> {
  /** Executes the operation and returns its result. */
  T execute(DockerConnection docker) throws E, DockerProblem, InterruptedException;

  /**
   * Connects to Docker, executes the operation and closes the connection.
   *
   * @throws DockerProblem if Docker is not reachable or reports an error
   */
  static <T, E extends Exception> T use(HostEnvironment environment, DockerSession<T, E> session)
      throws E, DockerProblem, InterruptedException {
    try (DockerConnection docker = DockerConnection.open(environment)) {
      return session.execute(docker);
    } catch (RuntimeException e) {
      throw DockerSymptom.explain(e);
    }
  }
}
