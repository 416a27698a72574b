package dev.plinth.cli;

import dev.plinth.spec.SpecText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a spec is read from.
 *
 * @param word what the user wrote: a path, or {@code -} for the standard input
 */
record SpecSource(String word) {
  private static final int LARGEST = 64 * 1024 * 1024;

  /** Gives what messages call it. */
  String name() {
    return word.equals("-") ? "<stdin>" : word;
  }

  /** Gives the file; empty for the standard input. */
  Optional<Path> file() throws InputProblem {
    try {
      return word.equals("-") ? Optional.empty() : Optional.of(Path.of(word));
    } catch (InvalidPathException e) {
      throw unreadable("it is no path on this system", "give the path of a spec");
    }
  }

  /** Reads it, whole and as UTF-8. */
  SpecText read(InputStream standardInput) throws InputProblem {
    Optional<Path> file = file();
    try {
      if (file.isEmpty()) {
        return decode(standardInput);
      }
      if (Files.isDirectory(file.get())) {
        throw unreadable("it is a folder", "give the path of a spec");
      }
      try (InputStream in = Files.newInputStream(file.get())) {
        return decode(in);
      }
    } catch (NoSuchFileException e) {
      throw unreadable(
          "there is no such file",
          "give the path of a spec, or - to read it from the standard input");
    } catch (AccessDeniedException e) {
      throw unreadable("it is not permitted", "ask for the right to read it");
    } catch (IOException e) {
      String reason = e instanceof FileSystemException system ? system.getReason() : null;
      throw unreadable(Objects.requireNonNullElse(reason, String.valueOf(e.getMessage())), "");
    }
  }

  private SpecText decode(InputStream in) throws IOException, InputProblem {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw unreadable("it is larger than 64 MiB", "no spec is: give the path of a spec");
    }
    return new SpecText(Utf8.decode(bytes, name()));
  }

  private InputProblem unreadable(String why, String remedy) {
    return new InputProblem("cannot read %s: %s".formatted(name(), why), remedy);
  }
}
