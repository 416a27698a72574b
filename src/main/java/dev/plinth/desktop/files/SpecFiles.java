package dev.plinth.desktop.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.plinth.artifact.OutputProblem;
import dev.plinth.input.InputProblem;
import dev.plinth.input.TextReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/** Specs on the disk. Lines end with {@code \n} in every text that it gives. */
public final class SpecFiles {
  private static final int LARGEST_MEBIBYTES = 10;

  /** Reads a spec. */
  public String read(Path path) throws InputProblem {
    return TextForm.text(content(path));
  }

  /** Reads a spec that may be gone. */
  Optional<String> find(Path path) throws InputProblem {
    return Files.exists(path) ? Optional.of(read(path)) : Optional.empty();
  }

  private static String content(Path path) throws InputProblem {
    return new TextReader(path.toString(), LARGEST_MEBIBYTES).read(path);
  }

  /**
   * Writes a spec over the one that was read, unless somebody else wrote there since.
   *
   * @param expected what the file held when it was last looked at
   * @return what the file holds instead; nothing was written then
   */
  Optional<String> replace(Path path, String text, String expected)
      throws InputProblem, OutputProblem {
    if (!Files.exists(path)) {
      write(path, text, TextForm.PLAIN);
      return Optional.empty();
    }
    String content = content(path);
    String there = TextForm.text(content);
    if (!there.equals(expected) && !there.equals(text)) {
      return Optional.of(there);
    }
    write(path, text, TextForm.of(content));
    return Optional.empty();
  }

  /** Writes a spec, whatever stands there. */
  void write(Path path, String text) throws OutputProblem {
    write(path, text, TextForm.PLAIN);
  }

  private static void write(Path path, String text, TextForm form) throws OutputProblem {
    try {
      Path place = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      if (Files.exists(place) && !Files.isWritable(place)) {
        throw new AccessDeniedException(path.toString());
      }
      Path fresh = place.resolveSibling("." + place.getFileName() + ".plinth-new");
      try {
        Files.writeString(fresh, form.content(text), UTF_8);
        keepMode(place, fresh);
        Files.move(fresh, place, ATOMIC_MOVE, REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (CharacterCodingException e) {
      throw new OutputProblem(
          "cannot write %s: the text holds half a character".formatted(path),
          "delete the character that shows as a box or a question mark");
    } catch (IOException e) {
      throw OutputProblem.of(path, e);
    }
  }

  private static void keepMode(Path old, Path fresh) throws IOException {
    PosixFileAttributeView mode = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    if (mode != null && Files.exists(old)) {
      mode.setPermissions(Files.getPosixFilePermissions(old));
    }
  }
}
