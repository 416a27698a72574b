package dev.plinth.run;

/** The names of the labels on the containers, networks, volumes and images of runs. */
final class DockerLabel {
  static final String PROJECT = "dev.plinth.project";
  static final String KEY = "dev.plinth.key";
  static final String IMAGE = "dev.plinth.image";
  static final String REVISION = "dev.plinth.revision";
  static final String ROLE = "dev.plinth.role";
  static final String USER = "dev.plinth.user";
  static final String PID_NAMESPACE = "dev.plinth.table";
  static final String PID = "dev.plinth.pid";
  static final String STARTED = "dev.plinth.started";
  static final String SESSION = "dev.plinth.session";
  static final String DETACHED = "dev.plinth.detached";

  private DockerLabel() {}
}
