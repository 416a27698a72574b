package dev.plinth.cli;

import dev.plinth.input.InputProblem;
import dev.plinth.input.TextReader;
import dev.plinth.spec.SpecText;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a spec is read from.
 *
 * @param word what the user wrote: a path, or {@code -} for the standard input
 */
record SpecSource(String word) {
  private static final int LARGEST_MEBIBYTES = 64;

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
    TextReader reader = new TextReader(name(), LARGEST_MEBIBYTES);
    Optional<Path> file = file();
    if (file.isEmpty()) {
      return new SpecText(reader.read(standardInput));
    }
    if (!Files.exists(file.get())) {
      throw unreadable(
          "there is no such file",
          "give the path of a spec, or - to read it from the standard input");
    }
    return new SpecText(reader.read(file.get()));
  }

  private InputProblem unreadable(String why, String remedy) {
    return new InputProblem("cannot read %s: %s".formatted(name(), why), remedy);
  }
}
