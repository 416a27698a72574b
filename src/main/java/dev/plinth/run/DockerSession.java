package dev.plinth.run;

/** An operation that uses one connection to Docker. */
@FunctionalInterface
interface DockerSession<T> {
  /** Executes the operation and returns its result. */
  T execute(DockerConnection docker) throws DockerProblem, InterruptedException;

  /**
   * Connects to Docker, executes the operation and closes the connection.
   *
   * @throws DockerProblem if Docker is not reachable or reports an error
   */
  static <T> T use(HostEnvironment environment, DockerSession<T> session)
      throws DockerProblem, InterruptedException {
    try (DockerConnection docker = DockerConnection.open(environment)) {
      return session.execute(docker);
    } catch (RuntimeException e) {
      throw DockerSymptom.explain(e);
    }
  }
}
