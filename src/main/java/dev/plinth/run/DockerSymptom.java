package dev.plinth.run;

import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The table of what goes wrong with Docker: how it is told, and its words. The first row that fits
 * counts. What the daemon says is not versioned, so the texts are what several versions share.
 */
enum DockerSymptom {
  HUNG(
      fault -> false, // seen by its silence alone
      "Docker does not answer",
      "something is there, but it is silent",
      "restart Docker and try again"),
  DISK_FULL(
      fault -> fault.says("no space left on device", "[errno 28]"),
      "Docker's disk is full",
      "there is no space left where Docker keeps its images and volumes",
      "make room: docker system prune; with Docker Desktop raise its disk limit"),
  OUT_OF_ADDRESSES(
      fault -> fault.says("non-overlapping ipv4 address pool", "all predefined address pools"),
      "Docker has no address left for a network",
      "too many networks are there",
      "remove those that nothing uses: docker network prune"),
  NOT_PERMITTED(
      fault -> fault.outside() && fault.says("permission denied"),
      "you may not use Docker",
      "its socket is open to others",
      "sudo usermod -aG docker $USER, then log out and in again"),
  NOT_IN_GROUP(
      fault -> fault.from(AccessDeniedException.class), // a pipe of Windows
      "you may not use Docker",
      "its pipe is open to the group docker-users alone",
      "add yourself to docker-users, then log out and in again"),
  NO_SOCKET(
      fault ->
          fault.from(NoSuchFileException.class)
              || (fault.outside() && fault.says("no such file", "cannot find the file")),
      "Docker is not there",
      "it is not installed or not started",
      "start Docker (Docker Desktop), then try again"),
  REFUSED(
      fault -> fault.outside() && fault.says("connection refused"),
      "Docker is installed but not running",
      "nobody answers at its address",
      "start Docker (Docker Desktop), then try again"),
  UNKNOWN_HOST(
      fault -> fault.outside() && fault.says("unknownhost", "name or service not known"),
      "Docker cannot be reached",
      "the name of its machine is unknown",
      "see what DOCKER_HOST or the context names"),
  NOT_DOCKER(
      fault -> fault.says("com.fasterxml.jackson") && !fault.says("end-of-input"),
      "something else than Docker answers",
      "what it says cannot be read",
      "see what DOCKER_HOST or the context names"),
  OTHER_VERSION(
      fault -> fault.says("client version"),
      "Docker speaks another version",
      "it is too old or too new for this program",
      "update Docker"),
  PORT_TAKEN(
      fault ->
          fault.says(
              "address already in use", "port is already allocated", "ports are not available"),
      "the port is taken",
      "another program listens there",
      "name another port, or none: then a free one is used"),
  TOO_MANY_PULLS(
      fault -> fault.says("toomanyrequests", "too many requests", "pull rate limit"),
      "an image cannot be downloaded",
      "the registry allows no more downloads for now",
      "wait some hours, or log in: docker login"),
  NO_SUCH_IMAGE(
      fault ->
          fault.says("pull access denied", "manifest unknown", "manifest for", "no such image"),
      "an image is missing",
      "the registry does not have it or does not give it",
      "see that Docker may use Docker Hub, then try again"),
  NO_REGISTRY(
      fault ->
          fault.says(
              "registry-1.docker.io",
              "auth.docker.io",
              "dial tcp",
              "no such host",
              "i/o timeout",
              "tls handshake",
              "x509:"),
      "an image cannot be downloaded",
      "Docker has no network, or a proxy is between",
      "connect, or tell Docker its proxy, then try again"),
  BROKEN_PULL(
      fault -> fault.says("unexpected eof", "connection reset by peer"),
      "an image cannot be downloaded",
      "the download broke off",
      "try again: what is here already stays"),
  OUR_FAULT(
      fault ->
          fault.says(
              "dockerfile parse error",
              "unknown instruction",
              "cannot locate specified dockerfile",
              "invalid reference format",
              "requires buildkit",
              "copy failed"),
      "Docker refuses the Dockerfile",
      "that is a fault of this program",
      "please send what is said here to the makers"),
  DATA_IN_USE(
      fault -> fault.says("volume is in use"),
      "the data is in use",
      "another run has it open",
      "stop that: plinth ps shows what runs"),
  NAME_IN_USE(
      fault -> fault.says("is already in use by container", "network with name"),
      "the project is being started already",
      "another process was faster",
      "wait for it, or stop it: plinth ps shows what runs"),
  NOT_IN_IMAGE(
      fault -> fault.says("executable file not found"),
      "the backend cannot be started",
      "its server is not in the image: the requirements lack it",
      "please send what is said here to the makers"),
  LOST(
      DockerError::outside,
      "the connection to Docker broke off",
      "Docker was stopped or restarted",
      "start Docker, then try again"),
  OTHER(
      fault -> fault.from(DockerException.class) || fault.from(DockerClientException.class),
      "Docker could not do it",
      "",
      "see whether `docker info` works, then try again");

  @SuppressWarnings("ImmutableEnumChecker") // the predicates hold nothing
  private final Predicate<DockerError> sign;

  private final String what;
  private final String why;
  private final String remedy;

  DockerSymptom(Predicate<DockerError> sign, String what, String why, String remedy) {
    this.sign = sign;
    this.what = what;
    this.why = why;
    this.remedy = remedy;
  }

  /** Finds the row of an exception; none fits a fault of this program. */
  static Optional<DockerSymptom> of(Throwable thrown) {
    return first(DockerError.of(thrown));
  }

  /** Finds the row of what Docker said. */
  static Optional<DockerSymptom> of(String said) {
    return first(DockerError.of(said));
  }

  private static Optional<DockerSymptom> first(DockerError fault) {
    return List.of(values()).stream().filter(row -> row.sign.test(fault)).findFirst();
  }

  /** Puts an exception into words; what no row fits is a fault of this program, and thrown on. */
  static DockerProblem explain(RuntimeException thrown) {
    DockerSymptom symptom = of(thrown).orElseThrow(() -> thrown);
    return symptom.problem(said(thrown), thrown);
  }

  /** Gives the words for a Docker that went away in the middle of something. */
  static DockerProblem stoppedWhile(String doing, @Nullable Throwable cause) {
    return new DockerProblem(
        "Docker stopped while " + doing,
        "it was shut down or killed",
        LOST.remedy,
        List.of(),
        cause);
  }

  private static String said(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).strip();
  }

  /** Gives its words, and beside them Docker's own. */
  DockerProblem problem(String said, @Nullable Throwable cause) {
    return new DockerProblem(what, why, remedy, said.lines().toList(), cause);
  }
}
