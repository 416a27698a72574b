package dev.plinth.run;

/** What is done with Docker while one connection is open. */
@FunctionalInterface
interface DockerSession<T> {
  /** Does it. */
  T with(DockerConnection docker) throws DockerProblem, InterruptedException;

  /** Finds Docker, does it, and lets go; what Docker refuses comes in words. */
  static <T> T use(HostEnvironment surroundings, DockerSession<T> session)
      throws DockerProblem, InterruptedException {
    try (DockerConnection docker = DockerConnection.open(surroundings)) {
      return session.with(docker);
    } catch (RuntimeException e) {
      throw DockerSymptom.explain(e);
    }
  }
}
