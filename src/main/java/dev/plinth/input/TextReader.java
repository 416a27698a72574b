package dev.plinth.input;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads a text, whole and as UTF-8.
 *
 * @param name what messages call it
 * @param largestMebibytes how much is read at most
 */
public record TextReader(String name, int largestMebibytes) {
  public TextReader {
    requireNonNull(name);
  }

  /** Reads a file. */
  public String read(Path file) throws InputProblem {
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

  /** Reads a stream to its end; leaves it open. */
  public String read(InputStream in) throws InputProblem {
    try {
      return decode(in);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private String decode(InputStream in) throws IOException, InputProblem {
    int largest = largestMebibytes * 1024 * 1024;
    byte[] bytes = in.readNBytes(largest + 1);
    if (bytes.length > largest) {
      throw unreadable(
          "it is larger than %d MiB".formatted(largestMebibytes),
          "no spec is: give the path of a spec");
    }
    return Utf8.decode(bytes, name);
  }

  private InputProblem unreadable(IOException fault) {
    if (fault instanceof NoSuchFileException) {
      return unreadable("there is no such file", "give the path of a spec");
    }
    if (fault instanceof AccessDeniedException) {
      return unreadable("it is not permitted", "ask for the right to read it");
    }
    String reason = fault instanceof FileSystemException system ? system.getReason() : null;
    return unreadable(Objects.requireNonNullElse(reason, String.valueOf(fault.getMessage())), "");
  }

  private InputProblem unreadable(String why, String remedy) {
    return new InputProblem("cannot read %s: %s".formatted(name, why), remedy);
  }
}
