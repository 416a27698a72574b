package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Where faults of this program are kept, and what a model answered in vain.
 *
 * @param folder the folder of the logs
 */
record FaultLog(Path folder) {
  /** Gives the log in the folder that this system keeps for such things. */
  static FaultLog of(Map<String, String> environment, String system, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      Path base = local.isEmpty() ? home.resolve("AppData").resolve("Local") : Path.of(local);
      return new FaultLog(base.resolve("Plinth").resolve("Logs"));
    }
    if (name.startsWith("mac")) {
      return new FaultLog(home.resolve("Library").resolve("Logs").resolve("Plinth"));
    }
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    boolean usable = Path.of(state).isAbsolute(); // the standard says to ignore any other
    Path base = usable ? Path.of(state) : home.resolve(".local").resolve("state");
    return new FaultLog(base.resolve("plinth"));
  }

  /** Writes a fault down and gives the words that say where; the whole trace if that fails. */
  String write(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace, true));
    Path file = folder.resolve("fault-" + time() + ".log");
    try {
      write(file, heading() + trace);
      return "what happened is written in " + file + "; please send it to the makers";
    } catch (IOException e) {
      return "the log %s could not be written; it would say: %s".formatted(file, trace);
    }
  }

  /** Keeps what a user may want to read, and gives the words that say where. */
  String keep(String what, String text) {
    Path file = folder.resolve(what + "-" + time() + ".txt");
    try {
      write(file, text);
      return "the prompt and all %s are kept in %s".formatted(what, file);
    } catch (IOException e) {
      return "the prompt and all %s could not be kept in %s".formatted(what, file);
    }
  }

  /** For the eyes of its owner: it may hold what a user asked for. */
  private void write(Path file, String text) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text, UTF_8);
  }

  private static String time() {
    return DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT)
        .format(LocalDateTime.now(ZoneOffset.UTC));
  }

  private static String heading() {
    return "plinth %s, Java %s, %s %s%n%n"
        .formatted(
            Version.number(),
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }
}
