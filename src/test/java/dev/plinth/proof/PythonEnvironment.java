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
 * Python 3.11 with everything that a generated backend requires, and the checkers. It is made once
 * for each digest of what is in it and kept in the user's cache, since making it takes most of a
 * minute.
 *
 * @param folder where it stands
 */
record PythonEnvironment(Path folder) {
  private static final String VERSION = "3.11";
  private static final Path TOOLS = Path.of("src/test/resources/proof/tools.txt");
  private static @Nullable PythonEnvironment shared;

  /**
   * Gives the environment of all tests, made of the longest requirements: those of a golden with
   * auth on. {@link StyleTest} proves that no golden asks for more.
   */
  static synchronized PythonEnvironment shared() throws IOException {
    if (shared == null) {
      shared = of(Golden.withAuth().text("requirements.txt"));
    }
    return shared;
  }

  private static PythonEnvironment of(String requirements) throws IOException {
    String python = interpreter();
    // A venv is of one interpreter, and stops working when that one goes.
    String base = output(python, "import sys; print(sys.version, sys.base_prefix)").orElseThrow();
    Path home = Files.createDirectories(TestRequirements.cache());
    String digest = digest(requirements + Files.readString(TOOLS) + base);
    Path lock = home.resolve(digest + ".lock");
    PythonEnvironment environment = new PythonEnvironment(home.resolve(digest));
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (held.isValid() && !Files.exists(environment.complete())) {
        environment.make(python, requirements);
      }
    }
    return environment;
  }

  private void make(String python, String requirements) throws IOException {
    new ExternalProgram(
            List.of(python, "-m", "venv", "--clear", folder.toString()),
            Path.of("."),
            System.getenv())
        .succeed();
    Path pinned = Files.writeString(folder.resolve("requirements.txt"), requirements);
    // Without dependencies: the pins must be all there is, which is what `pip check` then proves.
    pip("install", "--no-deps", "--requirement", pinned.toString());
    pip("check");
    pip("install", "--constraint", pinned.toString(), "--requirement", TOOLS.toString());
    Files.createFile(complete());
  }

  private void pip(String... words) {
    List<String> command = new ArrayList<>(List.of(tool("python"), "-m", "pip"));
    command.addAll(List.of(words));
    new ExternalProgram(command, Path.of("."), System.getenv()).succeed();
  }

  /** Gives the path of a program of the environment, such as {@code uvicorn}. */
  String tool(String name) {
    return folder.resolve(File.separatorChar == '/' ? "bin" : "Scripts").resolve(name).toString();
  }

  /** Gives the folder in which mypy remembers what it knows of the libraries. */
  Path mypyCache() {
    return folder.resolve("mypy-cache");
  }

  /** Gives the lines that say what is installed for a backend. */
  List<String> requirements() throws IOException {
    return Files.readAllLines(folder.resolve("requirements.txt"));
  }

  /**
   * Gives a command of this environment that sees of the machine's variables only those without
   * which programs do not start.
   */
  ExternalProgram command(Path project, Map<String, String> variables, String... words) {
    Map<String, String> all = new HashMap<>(System.getenv());
    all.keySet().retainAll(List.of("PATH", "HOME", "TMPDIR", "TEMP", "SYSTEMROOT", "SystemRoot"));
    all.put("PYTHONDONTWRITEBYTECODE", "1");
    all.put("PYTHONUNBUFFERED", "1");
    all.putAll(variables);
    List<String> command = new ArrayList<>(List.of(words));
    command.set(0, tool(words[0]));
    return new ExternalProgram(command, project, all);
  }

  private Path complete() {
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
    throw TestRequirements.here()
        .missing("Python " + VERSION, "install it so that `python" + VERSION + "` starts it");
  }

  private static Optional<String> output(String python, String script) {
    try {
      ExternalProgram.Ended ended =
          new ExternalProgram(List.of(python, "-c", script), Path.of("."), System.getenv()).run();
      return ended.code() == 0 ? Optional.of(ended.output().strip()) : Optional.empty();
    } catch (UncheckedIOException notThere) {
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
