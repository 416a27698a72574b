package dev.plinth.problem;

/**
 * The place where the user can remedy a problem. A user interface can lead there, and can describe
 * the remedy in its own terms.
 */
public enum RemedyPlace {
  /** The API keys of the models. */
  API_KEY,
  /** Docker itself, which does not answer. */
  DOCKER,
  /** The Docker host in the settings. */
  DOCKER_HOST,
  /** The port of the run. */
  PORT,
  /** Another run of the same project. */
  OTHER_RUN,
  /** The text of the spec. */
  SPEC
}
