package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs Alembic in forks of one Python process, since to start Python takes longer than to migrate.
 */
final class AlembicServer {
  private static final Path SCRIPT = Path.of("src/test/resources/proof/alembic_server.py");
  private static @Nullable AlembicServer shared;

  private final Writer requests;
  private final BufferedReader answers;
  private final Path output;

  private AlembicServer(Process process) throws IOException {
    this.requests = process.outputWriter(UTF_8);
    this.answers = process.inputReader(UTF_8);
    this.output = Files.createTempFile("alembic", ".log");
    output.toFile().deleteOnExit();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** Returns the server of all tests of this JVM. */
  static synchronized AlembicServer shared() throws IOException {
    if (shared == null) {
      ProcessBuilder builder =
          new ProcessBuilder(PythonEnvironment.shared().tool("python"), SCRIPT.toString());
      builder.environment().put("SECRET_KEY", Installation.SECRET_KEY);
      builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
      shared = new AlembicServer(builder.start());
    }
    return shared;
  }

  /** Runs Alembic in a project, and returns its exit code and what it printed. */
  synchronized ExternalProgram.Result run(Path project, String url, String... arguments) {
    try {
      String request =
          String.join(
              "\t", output.toString(), project.toString(), url, String.join("\t", arguments));
      requests.write(request + "\n");
      requests.flush();
      String code = answers.readLine();
      return new ExternalProgram.Result(Integer.parseInt(code), Files.readString(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs Alembic in a project, which must succeed. */
  void succeed(Path project, String url, String... arguments) {
    ExternalProgram.Result result = run(project, url, arguments);
    assertThat(result.code()).as("%s: %s", List.of(arguments), result.output()).isZero();
  }
}
