package dev.plinth.desktop.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.plinth.artifact.WriteFailure;
import dev.plinth.input.TextReader;
import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/** Reads and writes spec files. All returned texts have {@code \n} line endings. */
public final class SpecFiles {
  private static final int MAX_MEBIBYTES = 10;

  /** Reads a spec. */
  public String read(Path path) throws ProblemException {
    return TextFileFormat.decode(content(path));
  }

  /** Reads a spec. Returns empty if the file does not exist. */
  Optional<String> readIfExists(Path path) throws ProblemException {
    return Files.exists(path) ? Optional.of(read(path)) : Optional.empty();
  }

  private static String content(Path path) throws ProblemException {
    return new TextReader(path.toString(), MAX_MEBIBYTES).read(path);
  }

  /**
   * Writes a spec, unless another program has changed the file since it was last read or written.
   *
   * @param expected the text last read from the file or written to it
   * @return empty if the spec was written; the current text of the file if another program has
   *     changed the file, so that nothing was written
   */
  Optional<String> writeIfUnchanged(Path path, String text, String expected)
      throws ProblemException {
    if (!Files.exists(path)) {
      write(path, text, TextFileFormat.PLAIN);
      return Optional.empty();
    }
    String content = content(path);
    String current = TextFileFormat.decode(content);
    if (!current.equals(expected) && !current.equals(text)) {
      return Optional.of(current);
    }
    write(path, text, TextFileFormat.detect(content));
    return Optional.empty();
  }

  /** Writes a spec in the plain format, replacing an existing file. */
  void write(Path path, String text) throws ProblemException {
    write(path, text, TextFileFormat.PLAIN);
  }

  private static void write(Path path, String text, TextFileFormat format) throws ProblemException {
    try {
      Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw new AccessDeniedException(path.toString());
      }
      Path temporary = target.resolveSibling("." + target.getFileName() + ".plinth-new");
      try {
        Files.writeString(temporary, format.encode(text), UTF_8);
        copyPermissions(target, temporary);
        Files.move(temporary, target, ATOMIC_MOVE, REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          "cannot write %s: the text contains an incomplete character".formatted(path),
          "delete the character shown as a box or a question mark");
    } catch (IOException e) {
      throw WriteFailure.of(path, e);
    }
  }

  private static void copyPermissions(Path old, Path temporary) throws IOException {
    PosixFileAttributeView permissions =
        Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (permissions != null && Files.exists(old)) {
      permissions.setPermissions(Files.getPosixFilePermissions(old));
    }
  }
}
