package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Where faults of this program are kept, for those who mend it.
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
      Files.createDirectories(folder);
      Files.writeString(file, heading() + trace, UTF_8);
      return "what happened is written in " + file + "; please send it to the makers";
    } catch (IOException e) {
      return "the log %s could not be written; it would say: %s".formatted(file, trace);
    }
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
