package dev.plinth.run;

import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import dev.plinth.problem.Problem;
import dev.plinth.problem.RemedyPlace;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The table of Docker problems: the signs of each problem, and its texts for users. The first row
 * that matches applies. The daemon's error texts are not versioned, so each row looks for phrases
 * that several Docker versions share.
 */
enum DockerSymptom {
  HUNG(
      error -> false, // never found by its text: the watchdog reports it
      "Docker does not answer",
      "the Docker daemon does not reply to pings",
      "restart Docker, then try again",
      RemedyPlace.DOCKER),
  DISK_FULL(
      error -> error.mentions("no space left on device", "[errno 28]"),
      "Docker's disk is full",
      "no space is left where Docker keeps its images, containers and volumes",
      "free space with docker system prune, or raise the disk limit of Docker Desktop"),
  NO_FREE_NETWORK(
      error -> error.mentions("non-overlapping ipv4 address pool", "all predefined address pools"),
      "Docker cannot create another network",
      "all of its address pools are used by existing networks",
      "remove unused networks: docker network prune"),
  SOCKET_DENIED(
      error -> error.isConnectionFailure() && error.mentions("permission denied"),
      "you do not have permission to use Docker",
      "your user may not open the Docker socket",
      "join the group docker: sudo usermod -aG docker $USER, then log out and in again",
      RemedyPlace.DOCKER),
  PIPE_DENIED(
      error -> error.hasCause(AccessDeniedException.class), // a named pipe of Windows
      "you do not have permission to use Docker",
      "only members of the group docker-users may open the Docker pipe",
      "add your user to the group docker-users, then log out and in again",
      RemedyPlace.DOCKER),
  NO_SOCKET(
      error ->
          error.hasCause(NoSuchFileException.class)
              || (error.isConnectionFailure()
                  && error.mentions("no such file", "cannot find the file")),
      "Docker was not found",
      "it is not installed or not started",
      "start Docker, or install it first, then try again",
      RemedyPlace.DOCKER),
  CONNECTION_REFUSED(
      error -> error.isConnectionFailure() && error.mentions("connection refused"),
      "Docker is not running",
      "nothing listens at its address (connection refused)",
      "start Docker, then try again",
      RemedyPlace.DOCKER),
  UNKNOWN_HOST(
      error ->
          error.isConnectionFailure() && error.mentions("unknownhost", "name or service not known"),
      "Docker cannot be reached",
      "the host name in its address was not found",
      "check the address in DOCKER_HOST, in the Docker context or in the settings"),
  NOT_DOCKER(
      error -> error.mentions("com.fasterxml.jackson") && !error.mentions("end-of-input"),
      "another program answers instead of Docker",
      "its reply is not a reply of the Docker API",
      "check the address in DOCKER_HOST, in the Docker context or in the settings"),
  API_VERSION_MISMATCH(
      error -> error.mentions("client version"),
      "the API version of this Docker is not supported",
      "Docker is too old or too new for Plinth",
      "update Docker, or Plinth if Docker is up to date"),
  PORT_TAKEN(
      error ->
          error.mentions(
              "address already in use", "port is already allocated", "ports are not available"),
      "the port is taken",
      "another program listens on it",
      "choose another port with --port, or leave --port out to use a free one",
      RemedyPlace.PORT),
  PULL_RATE_LIMIT(
      error -> error.mentions("toomanyrequests", "too many requests", "pull rate limit"),
      "an image cannot be pulled",
      "the pull rate limit of the registry is reached",
      "wait some hours, or log in to raise the limit: docker login"),
  NO_SUCH_IMAGE(
      error ->
          error.mentions("pull access denied", "manifest unknown", "manifest for", "no such image"),
      "an image is missing",
      "it is not on this machine, and the registry does not have it or denies access to it",
      "check that Docker can pull images from Docker Hub, then try again"),
  REGISTRY_UNREACHABLE(
      error ->
          error.mentions(
              "registry-1.docker.io",
              "auth.docker.io",
              "dial tcp",
              "no such host",
              "i/o timeout",
              "tls handshake",
              "x509:"),
      "an image cannot be pulled",
      "Docker cannot reach the registry, or a proxy is in between",
      "check the network and the proxy settings of Docker, then try again"),
  PULL_INTERRUPTED(
      error -> error.mentions("unexpected eof", "connection reset by peer"),
      "an image cannot be pulled",
      "the download was interrupted",
      "try again: layers that are complete are kept"),
  DOCKERFILE_REJECTED(
      error ->
          error.mentions(
              "dockerfile parse error",
              "unknown instruction",
              "cannot locate specified dockerfile",
              "invalid reference format",
              "requires buildkit",
              "copy failed"),
      "Docker rejects the generated Dockerfile",
      "this is an internal error of Plinth",
      "report it to the makers of Plinth with the lines below"),
  DATA_IN_USE(
      error -> error.mentions("volume is in use"),
      "the data is in use",
      "a container still uses the volume of the data",
      "stop that run first: plinth ps lists the runs",
      RemedyPlace.OTHER_RUN),
  NAME_IN_USE(
      error -> error.mentions("is already in use by container", "network with name"),
      "the project is already being started",
      "another process began to start it a moment earlier",
      "wait for that run, or stop it: plinth ps lists the runs",
      RemedyPlace.OTHER_RUN),
  SERVER_NOT_IN_IMAGE(
      error -> error.mentions("executable file not found"),
      "the backend cannot be started",
      "the image does not contain the server, which is an internal error of Plinth",
      "report it to the makers of Plinth with the lines below"),
  CONNECTION_LOST(
      DockerError::isConnectionFailure,
      "the connection to Docker was lost",
      "Docker was stopped or restarted",
      "start Docker, then try again",
      RemedyPlace.DOCKER),
  OTHER(
      error -> error.hasCause(DockerException.class) || error.hasCause(DockerClientException.class),
      "Docker reported an error",
      "",
      "read the lines below, check Docker with docker info, then try again");

  @SuppressWarnings("ImmutableEnumChecker") // the predicates have no state
  private final Predicate<DockerError> matcher;

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Problem problem;

  DockerSymptom(Predicate<DockerError> matcher, String what, String why, String remedy) {
    this(matcher, new Problem(what, why, remedy));
  }

  DockerSymptom(
      Predicate<DockerError> matcher, String what, String why, String remedy, RemedyPlace place) {
    this(matcher, new Problem(what, why, remedy).at(place));
  }

  DockerSymptom(Predicate<DockerError> matcher, Problem problem) {
    this.matcher = matcher;
    this.problem = problem;
  }

  /** Finds the row of an exception; empty if the exception is an internal error. */
  static Optional<DockerSymptom> of(Throwable thrown) {
    return firstMatch(DockerError.of(thrown));
  }

  /** Finds the row of an error text of Docker; empty if no row matches. */
  static Optional<DockerSymptom> of(String text) {
    return firstMatch(DockerError.of(text));
  }

  /** Finds the row with these texts; empty if no row has them. */
  static Optional<DockerSymptom> of(Problem texts) {
    return List.of(values()).stream().filter(row -> row.problem.equals(texts)).findFirst();
  }

  private static Optional<DockerSymptom> firstMatch(DockerError error) {
    return List.of(values()).stream().filter(row -> row.matcher.test(error)).findFirst();
  }

  /**
   * Returns the problem that explains an exception. An exception that matches no row is an internal
   * error and is thrown again.
   */
  static DockerProblem explain(RuntimeException thrown) {
    DockerSymptom symptom = of(thrown).orElseThrow(() -> thrown);
    return symptom.problem(message(thrown), thrown);
  }

  /**
   * Returns the problem for a Docker daemon that stopped during an activity.
   *
   * @param activity the activity, as in "building the image"
   */
  static DockerProblem stoppedWhile(String activity, @Nullable Throwable cause) {
    Problem stopped =
        new Problem(
            "Docker stopped while " + activity,
            "it was shut down or killed",
            CONNECTION_LOST.problem.remedy());
    return new DockerProblem(stopped.at(RemedyPlace.DOCKER), List.of(), cause);
  }

  private static String message(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).strip();
  }

  /**
   * Returns a problem with the texts of this row.
   *
   * @param output the output of Docker, shown to users line by line
   */
  DockerProblem problem(String output, @Nullable Throwable cause) {
    return new DockerProblem(problem, output.lines().toList(), cause);
  }
}
