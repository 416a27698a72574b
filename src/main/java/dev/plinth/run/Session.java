package dev.plinth.run;

/** What is done with Docker while one connection is open. */
@FunctionalInterface
interface Session<T> {
  /** Does it. */
  T with(DockerConnection docker) throws DockerProblem, InterruptedException;

  /** Finds Docker, does it, and lets go; what Docker refuses comes in words. */
  static <T> T use(Surroundings surroundings, Session<T> session)
      throws DockerProblem, InterruptedException {
    try (DockerConnection docker = DockerConnection.open(surroundings)) {
      return session.with(docker);
    } catch (RuntimeException e) {
      throw Symptom.explain(e);
    }
  }
}
