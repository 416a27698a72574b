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
 * Thrown if an output cannot be written. The message states the failure and its cause, the remedy
 * what to do; both are for users.
 */
public final class OutputProblem extends Exception {
  private final String message;
  private final String remedy;

  /**
   * Creates a problem.
   *
   * @param message the failure and its cause, without a full stop
   * @param remedy what to do, as an imperative without a full stop
   */
  public OutputProblem(String message, String remedy) {
    this(message, remedy, null);
  }

  private OutputProblem(String message, String remedy, @Nullable Throwable cause) {
    super(message, cause);
    this.message = message;
    this.remedy = remedy;
  }

  /** Returns the failure and its cause. */
  @Override
  public String getMessage() {
    return message;
  }

  /** Returns what to do. */
  public String remedy() {
    return remedy;
  }

  /** Describes an exception that was thrown while an output was written. */
  public static OutputProblem of(Path out, IOException error) {
    String reason = reason(error);
    return new OutputProblem("cannot write %s: %s".formatted(out, reason), remedy(reason), error);
  }

  private static String reason(IOException error) {
    if (error instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (error instanceof NoSuchFileException) {
      return "a parent folder does not exist and cannot be created";
    }
    if (error instanceof FileSystemException system && system.getReason() == null) {
      return system.getFile() + " is in the way";
    }
    String systemReason = error instanceof FileSystemException system ? system.getReason() : null;
    return Objects.requireNonNullElse(
        systemReason == null ? error.getMessage() : systemReason, error.getClass().getSimpleName());
  }

  private static String remedy(String reason) {
    String lower = reason.toLowerCase(Locale.ROOT);
    if (lower.contains("space") || lower.contains("quota")) {
      return "free space on that disk, or choose a path on another disk";
    }
    if (lower.contains("read-only")
        || lower.contains("permission denied")
        || lower.contains("not permitted")) {
      return "choose a folder that you may write to, and close programs that use it";
    }
    if (lower.contains("too long")) {
      return "choose a shorter path";
    }
    return "choose another path";
  }
}
