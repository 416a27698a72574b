package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.BadRequestException;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.InternalServerErrorException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that each row of the table matches the errors that Docker really reports. */
class DockerSymptomTest {
  static Stream<Arguments> errors() {
    return Stream.of(
        row(wrapped(new SocketException("No such file or directory")), DockerSymptom.NO_SOCKET),
        row(
            wrapped(new NoSuchFileException("\\\\.\\pipe\\docker_engine")),
            DockerSymptom.NO_SOCKET),
        row(
            wrapped(new AccessDeniedException("\\\\.\\pipe\\docker_engine")),
            DockerSymptom.PIPE_DENIED),
        row(wrapped(new ConnectException("Connection refused")), DockerSymptom.CONNECTION_REFUSED),
        row(wrapped(new BindException("Permission denied")), DockerSymptom.SOCKET_DENIED),
        row(wrapped(new UnknownHostException("nowhere")), DockerSymptom.UNKNOWN_HOST),
        row(
            wrapped(new EOFException("Premature end of chunk coded message")),
            DockerSymptom.CONNECTION_LOST),
        row(
            new BadRequestException("client version 1.44 is too new. Maximum supported is 1.41"),
            DockerSymptom.API_VERSION_MISMATCH),
        row(new NotFoundException("No such image: postgres:15"), DockerSymptom.NO_SUCH_IMAGE),
        row(
            new InternalServerErrorException("dial tcp: lookup registry-1.docker.io: no such host"),
            DockerSymptom.REGISTRY_UNREACHABLE),
        row(
            new InternalServerErrorException("toomanyrequests: You have reached your pull rate"),
            DockerSymptom.PULL_RATE_LIMIT),
        row(
            new InternalServerErrorException(
                "unexpected status from HEAD request to https://registry-1.docker.io/v2/library/"
                    + "postgres/manifests/15: 429 Too Many Requests"),
            DockerSymptom.PULL_RATE_LIMIT),
        row(new InternalServerErrorException("unexpected EOF"), DockerSymptom.PULL_INTERRUPTED),
        row(new NotFoundException("pull access denied for postgres"), DockerSymptom.NO_SUCH_IMAGE),
        row(
            new BadRequestException("dockerfile parse error line 2: x"),
            DockerSymptom.DOCKERFILE_REJECTED),
        row(
            new InternalServerErrorException("Cannot locate specified Dockerfile"),
            DockerSymptom.DOCKERFILE_REJECTED),
        row(
            new InternalServerErrorException("COPY failed: file not found in build context: app"),
            DockerSymptom.DOCKERFILE_REJECTED),
        row(
            new DockerClientException("the --mount option requires BuildKit. Refer to docs"),
            DockerSymptom.DOCKERFILE_REJECTED),
        row(
            new InternalServerErrorException("invalid reference format"),
            DockerSymptom.DOCKERFILE_REJECTED),
        row(
            new InternalServerErrorException(
                "listen tcp4 127.0.0.1:80: bind: address already in use"),
            DockerSymptom.PORT_TAKEN),
        row(
            new InternalServerErrorException("Bind for 127.0.0.1:80: port is already allocated"),
            DockerSymptom.PORT_TAKEN),
        row(
            new ConflictException("The container name \"/x\" is already in use by container \"1\""),
            DockerSymptom.NAME_IN_USE),
        row(new ConflictException("remove x: volume is in use - [1]"), DockerSymptom.DATA_IN_USE),
        row(
            new BadRequestException("exec: \"sh\": executable file not found"),
            DockerSymptom.SERVER_NOT_IN_IMAGE),
        row(
            new InternalServerErrorException("write /x/overlay2/y: no space left on device"),
            DockerSymptom.DISK_FULL),
        row(
            new InternalServerErrorException(
                "could not find an available, non-overlapping IPv4 address pool among the"
                    + " defaults"),
            DockerSymptom.NO_FREE_NETWORK),
        row(new DockerClientException("Could not build image: x"), DockerSymptom.OTHER));
  }

  private static Arguments row(RuntimeException thrown, DockerSymptom symptom) {
    return Arguments.of(thrown, symptom);
  }

  private static RuntimeException wrapped(IOException cause) {
    return new RuntimeException(cause);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void findsTheRowOfAnError(RuntimeException thrown, DockerSymptom symptom) {
    assertThat(DockerSymptom.of(thrown)).contains(symptom);
    assertThat(DockerSymptom.explain(thrown).getCause()).isSameAs(thrown);
  }

  @ParameterizedTest
  @EnumSource(DockerSymptom.class)
  void hasTextsForUsers(DockerSymptom symptom) {
    DockerProblem problem = symptom.problem("one\ntwo", null);
    assertThat(problem.problem().what()).isNotEmpty().doesNotEndWith(".");
    assertThat(problem.problem().remedy()).isNotEmpty().doesNotEndWith(".");
    assertThat(problem.getMessage())
        .startsWith(problem.problem().what())
        .endsWith(problem.problem().why());
    assertThat(problem.log()).containsExactly("one", "two");
  }

  @Test
  void throwsInternalErrorsAgain() {
    IllegalStateException bug = new IllegalStateException("a bug");
    assertThatThrownBy(() -> DockerSymptom.explain(bug)).isSameAs(bug);
  }
}
