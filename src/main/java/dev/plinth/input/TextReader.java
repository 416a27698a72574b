package dev.plinth.input;

import static java.util.Objects.requireNonNull;

import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads a whole text as UTF-8.
 *
 * @param name the name of the input in messages
 * @param maxMebibytes the largest size that is read, in MiB
 */
public record TextReader(String name, int maxMebibytes) {
  public TextReader {
    requireNonNull(name);
  }

  /**
   * Reads a file.
   *
   * @throws ProblemException if the file cannot be read, is too large or is not UTF-8
   */
  public String read(Path file) throws ProblemException {
    try {
      if (Files.isDirectory(file)) {
        throw unreadable("it is a folder", "give the path of a spec");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return decode(in);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @throws ProblemException if the stream cannot be read, is too large or is not UTF-8
   */
  public String read(InputStream in) throws ProblemException {
    try {
      return decode(in);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private String decode(InputStream in) throws IOException, ProblemException {
    int maxBytes = maxMebibytes * 1024 * 1024;
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw unreadable(
          "it is larger than %d MiB".formatted(maxMebibytes),
          "specs are smaller: give the path of a spec");
    }
    return Utf8.decode(bytes, name);
  }

  private ProblemException unreadable(IOException exception) {
    if (exception instanceof NoSuchFileException) {
      return unreadable("there is no such file", "give the path of a spec");
    }
    if (exception instanceof AccessDeniedException) {
      return unreadable("permission denied", "check the permissions of the file");
    }
    String reason = exception instanceof FileSystemException system ? system.getReason() : null;
    return unreadable(
        Objects.requireNonNullElse(reason, String.valueOf(exception.getMessage())), "");
  }

  private ProblemException unreadable(String why, String remedy) {
    return new ProblemException("cannot read %s: %s".formatted(name, why), remedy);
  }
}
