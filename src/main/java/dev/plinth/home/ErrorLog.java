package dev.plinth.home;

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

/**
 * Where faults of this program are kept, and what a model answered in vain.
 *
 * @param folder the folder of the logs
 */
public record ErrorLog(Path folder) {
  /** Gives the log of this process. */
  public static ErrorLog ofProcess() {
    return new ErrorLog(UserFolders.ofProcess().logs());
  }

  /** Writes a fault down and gives the words that say where; the whole trace if that fails. */
  public String write(Throwable fault) {
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
  public String keep(String what, String text) {
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
    UserFolders.open(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(file, text.getBytes(UTF_8)); // which has a sign for halves of characters, too
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
