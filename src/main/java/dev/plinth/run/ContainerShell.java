package dev.plinth.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** Runs programs inside a container that runs. */
final class ContainerShell {
  private final DockerConnection docker;
  private final String container;

  ContainerShell(DockerConnection docker, String container) {
    this.docker = docker;
    this.container = container;
  }

  /**
   * The end of a program.
   *
   * @param succeeded whether the exit code is 0
   * @param output the standard output
   * @param errors the lines of the standard error
   */
  record Result(boolean succeeded, String output, List<String> errors) {
    Result {
      requireNonNull(output);
      errors = List.copyOf(errors);
    }
  }

  /** Runs a program to its end. */
  Result run(String... command) throws DockerProblem, InterruptedException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    String exec =
        docker.call(
            c ->
                c.execCreateCmd(container)
                    .withCmd(command)
                    .withAttachStdout(true)
                    .withAttachStderr(true)
                    .exec()
                    .getId());
    docker.<Frame>read(
        (c, stream) -> c.execStartCmd(exec).exec(stream),
        frame ->
            (frame.getStreamType() == StreamType.STDERR ? errors : output)
                .writeBytes(frame.getPayload()));
    Long exitCode = docker.call(c -> c.inspectExecCmd(exec).exec()).getExitCodeLong();
    return new Result(
        exitCode != null && exitCode == 0,
        output.toString(UTF_8),
        errors.toString(UTF_8).lines().toList());
  }
}
