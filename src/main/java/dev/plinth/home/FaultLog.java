package dev.plinth.home;

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

/**
 * Where faults of this program are kept, for those who mend it.
 *
 * @param folder the folder of the logs
 */
public record FaultLog(Path folder) {
  /** Gives the log of this process. */
  public static FaultLog ofProcess() {
    return new FaultLog(Folders.ofProcess().logs());
  }

  /** Writes a fault down and gives the words that say where; the whole trace if that fails. */
  public String write(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace, true));
    Path file = folder.resolve("fault-" + time() + ".log");
    try {
      Folders.open(folder);
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
