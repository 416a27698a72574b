package dev.plinth.cli;

import dev.plinth.input.TextReader;
import dev.plinth.problem.ProblemException;
import dev.plinth.spec.SpecText;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The source of a spec: a file or the standard input.
 *
 * @param argument the argument of the user: a path, or {@code -} for the standard input
 */
record SpecSource(String argument) {
  private static final int MAX_MEBIBYTES = 64;

  /** Returns whether an argument is an existing file or looks like the name of a spec file. */
  static boolean isFileName(String argument) {
    return new File(argument).isFile()
        || (argument.endsWith(".json") && argument.chars().noneMatch(Character::isWhitespace));
  }

  /** Returns a hint for users with the commands that take a spec file. */
  static String commandsForFile(String file) {
    String word = ShellWord.of(file);
    return "for a spec file: plinth check %s, or plinth generate %s -o backend"
        .formatted(word, word);
  }

  /** Returns the name of the source in messages. */
  String name() {
    return argument.equals("-") ? "<stdin>" : argument;
  }

  /** Returns the file; empty for the standard input. */
  Optional<Path> file() throws ProblemException {
    try {
      return argument.equals("-") ? Optional.empty() : Optional.of(Path.of(argument));
    } catch (InvalidPathException e) {
      throw unreadable("it is not a valid path", missingFileRemedy());
    }
  }

  /** Reads the whole spec as UTF-8. */
  SpecText read(InputStream standardInput) throws ProblemException {
    TextReader reader = new TextReader(name(), MAX_MEBIBYTES);
    Optional<Path> file = file();
    if (file.isEmpty()) {
      return new SpecText(reader.read(standardInput));
    }
    if (!Files.exists(file.get())) {
      throw unreadable("there is no such file", missingFileRemedy());
    }
    return new SpecText(reader.read(file.get()));
  }

  private String missingFileRemedy() {
    return argument.strip().contains(" ") && !argument.endsWith(".json")
        ? "a spec file is expected; to turn a prompt into a project: "
            + UnquotedPrompt.newProject(argument)
        : "give the path of a spec, or - to read the standard input";
  }

  private ProblemException unreadable(String reason, String remedy) {
    return new ProblemException("cannot read %s: %s".formatted(name(), reason), remedy);
  }
}
