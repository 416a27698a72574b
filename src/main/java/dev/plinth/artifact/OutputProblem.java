package dev.plinth.artifact;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something outside the program keeps it from writing. The message says what happened and why, the
 * remedy what to do; both are for users.
 */
public final class OutputProblem extends Exception {
  private final String message;
  private final String remedy;

  /**
   * A problem in words.
   *
   * @param message what happened and why, without a full stop
   * @param remedy what to do, without a full stop
   */
  public OutputProblem(String message, String remedy) {
    this(message, remedy, null);
  }

  private OutputProblem(String message, String remedy, @Nullable Throwable cause) {
    super(message, cause);
    this.message = message;
    this.remedy = remedy;
  }

  /** Gives what happened and why. */
  @Override
  public String getMessage() {
    return message;
  }

  /** Gives what to do. */
  public String remedy() {
    return remedy;
  }

  /** Puts into words why this could not be written. */
  public static OutputProblem of(Path out, IOException fault) {
    String reason = reason(fault);
    return new OutputProblem("cannot write %s: %s".formatted(out, reason), remedy(reason), fault);
  }

  private static String reason(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "it is not permitted";
    }
    if (fault instanceof NoSuchFileException) {
      return "a folder above it is missing and cannot be made";
    }
    if (fault instanceof FileSystemException system && system.getReason() == null) {
      return system.getFile() + " is in the way";
    }
    String said = fault instanceof FileSystemException system ? system.getReason() : null;
    return Objects.requireNonNullElse(
        said == null ? fault.getMessage() : said, fault.getClass().getSimpleName());
  }

  private static String remedy(String reason) {
    String said = reason.toLowerCase(Locale.ROOT);
    if (said.contains("space") || said.contains("quota")) {
      return "make room on that disk, or name a place on another one";
    }
    if (said.contains("read-only") || said.contains("not permitted")) {
      return "name a folder that you may write to, and close programs that have it open";
    }
    if (said.contains("too long")) {
      return "name a place with a shorter path";
    }
    return "name another place";
  }
}
