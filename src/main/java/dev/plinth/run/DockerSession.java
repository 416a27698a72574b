package dev.plinth.run;

/** A piece of work that uses one connection to Docker. */
@FunctionalInterface
interface DockerSession<T> {
  /** Does the work and returns its result. */
  T execute(DockerConnection docker) throws DockerProblem, InterruptedException;

  /**
   * Connects to Docker, does the work and closes the connection.
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
