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
 * A folder with reports on the internal errors of this program and on drafts without an approved
 * spec, one file for each.
 *
 * @param folder the folder of the files, which is created on the first write
 */
public record ErrorLog(Path folder) {
  /** Returns the error log of the user of this process. */
  public static ErrorLog ofProcess() {
    return new ErrorLog(UserFolders.ofProcess().logs());
  }

  /**
   * Writes the stack trace of an internal error to a file.
   *
   * @return a message for users that names the file, or holds the stack trace if writing fails
   */
  public String write(Throwable error) {
    try {
      return "the details are in %s; please send this file to the developers"
          .formatted(writeFile(error));
    } catch (IOException e) {
      return "the error log in %s could not be written; its content: %s"
          .formatted(folder, stackTrace(error));
    }
  }

  /** Writes the stack trace of an internal error to a file, and returns the file. */
  public Path writeFile(Throwable error) throws IOException {
    Path file = folder.resolve("fault-" + timestamp() + ".log");
    write(file, heading() + stackTrace(error));
    return file;
  }

  /** Returns the stack trace of an error as text. */
  public static String stackTrace(Throwable error) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace, true));
    return trace.toString();
  }

  /**
   * Writes the prompt and the model's replies to a file.
   *
   * @param name the beginning of the file's name
   * @return a message for users that names the file
   */
  public String saveModelReplies(String name, String text) {
    Path file = folder.resolve(name + "-" + timestamp() + ".txt");
    try {
      write(file, text);
      return "the prompt and all replies are saved in " + file;
    } catch (IOException e) {
      return "the prompt and all replies could not be saved in " + file;
    }
  }

  /** Writes a file that only its owner can read, since the file may hold a user's prompt. */
  private void write(Path file, String text) throws IOException {
    UserFolders.createPrivate(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    // Files.writeString would throw on an unpaired surrogate; getBytes writes a question mark.
    Files.write(file, text.getBytes(UTF_8));
  }

  private static String timestamp() {
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
