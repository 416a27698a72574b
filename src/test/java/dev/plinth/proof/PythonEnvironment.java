package dev.plinth.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A virtual environment of Python 3.11 with the requirements of a generated backend and the tools
 * that check it. It is stored in the user's cache under a digest of its content and reused, since
 * its installation takes most of a minute.
 *
 * @param folder the folder of the environment
 */
record PythonEnvironment(Path folder) {
  private static final String VERSION = "3.11";
  private static final Path TOOLS = Path.of("src/test/resources/proof/tools.txt");
  private static @Nullable PythonEnvironment shared;

  /**
   * Returns the environment of all tests. It has the requirements of a golden project with auth;
   * {@link StyleTest} checks that no golden project requires more.
   */
  static synchronized PythonEnvironment shared() throws IOException {
    if (shared == null) {
      shared = of(Golden.withAuth().text("requirements.txt"));
    }
    return shared;
  }

  private static PythonEnvironment of(String requirements) throws IOException {
    String python = interpreter();
    // A virtual environment depends on its interpreter, so the interpreter is part of the digest.
    String base = output(python, "import sys; print(sys.version, sys.base_prefix)").orElseThrow();
    Path home = Files.createDirectories(TestRequirements.cache());
    String digest = digest(requirements + Files.readString(TOOLS) + base);
    Path lock = home.resolve(digest + ".lock");
    PythonEnvironment environment = new PythonEnvironment(home.resolve(digest));
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (held.isValid() && !Files.exists(environment.completeMarker())) {
        environment.install(python, requirements);
      }
    }
    return environment;
  }

  private void install(String python, String requirements) throws IOException {
    new ExternalProgram(
            List.of(python, "-m", "venv", "--clear", folder.toString()),
            Path.of("."),
            System.getenv())
        .succeed();
    Path pinned = Files.writeString(folder.resolve("requirements.txt"), requirements);
    // --no-deps, since the pins must be complete; `pip check` then verifies that they are.
    pip("install", "--no-deps", "--requirement", pinned.toString());
    pip("check");
    pip("install", "--constraint", pinned.toString(), "--requirement", TOOLS.toString());
    Files.createFile(completeMarker());
  }

  private void pip(String... arguments) {
    List<String> command = new ArrayList<>(List.of(tool("python"), "-m", "pip"));
    command.addAll(List.of(arguments));
    new ExternalProgram(command, Path.of("."), System.getenv()).succeed();
  }

  /** Returns the path of a program of the environment, such as {@code uvicorn}. */
  String tool(String name) {
    return folder.resolve(File.separatorChar == '/' ? "bin" : "Scripts").resolve(name).toString();
  }

  /** Returns the folder of the mypy cache. */
  Path mypyCache() {
    return folder.resolve("mypy-cache");
  }

  /** Returns the lines of the installed requirements.txt. */
  List<String> requirements() throws IOException {
    return Files.readAllLines(folder.resolve("requirements.txt"));
  }

  /**
   * Returns a command of this environment. From the environment variables of the test it inherits
   * only those without which programs do not start.
   */
  ExternalProgram command(
      Path project, Map<String, String> variables, String... programAndArguments) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment
        .keySet()
        .retainAll(List.of("PATH", "HOME", "TMPDIR", "TEMP", "SYSTEMROOT", "SystemRoot"));
    environment.put("PYTHONDONTWRITEBYTECODE", "1");
    environment.put("PYTHONUNBUFFERED", "1");
    environment.putAll(variables);
    List<String> command = new ArrayList<>(List.of(programAndArguments));
    command.set(0, tool(programAndArguments[0]));
    return new ExternalProgram(command, project, environment);
  }

  private Path completeMarker() {
    return folder.resolve("complete");
  }

  private static String interpreter() {
    for (String name : List.of("python" + VERSION, "python3", "python")) {
      if (output(name, "import sys; print('%d.%d' % sys.version_info[:2])")
          .filter(VERSION::equals)
          .isPresent()) {
        return name;
      }
    }
    throw TestRequirements.current()
        .missing(
            "Python " + VERSION,
            "install Python " + VERSION + " so that `python" + VERSION + "` is on the PATH");
  }

  private static Optional<String> output(String python, String script) {
    try {
      ExternalProgram.Result result =
          new ExternalProgram(List.of(python, "-c", script), Path.of("."), System.getenv()).run();
      return result.code() == 0 ? Optional.of(result.output().strip()) : Optional.empty();
    } catch (UncheckedIOException notFound) {
      return Optional.empty();
    }
  }

  private static String digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
