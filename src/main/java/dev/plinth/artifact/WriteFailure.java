package dev.plinth.artifact;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Explains why a file or folder cannot be written. */
public final class WriteFailure {
  private WriteFailure() {}

  /** Describes an exception that was thrown while an output was written. */
  public static ProblemException of(Path out, IOException error) {
    String reason = reason(error);
    return new ProblemException(new Problem("cannot write " + out, reason, remedy(reason)), error);
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
