package dev.plinth.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes an artifact to a file, as a whole or not at all: to a file beside it, {@code
 * .NAME.plinth-new}, which then takes its place in one step. A process killed at any moment leaves
 * the old or the new file; what lies beside it, the next run there deletes.
 */
public final class ArtifactWriter {
  private ArtifactWriter() {}

  /**
   * Writes an artifact. Missing folders above are made.
   *
   * @param replace whether a file that stands there is replaced
   * @throws OutputProblem when something is in the way or the disk does not take it; then what
   *     stood there still stands
   * @throws InterruptedException when the thread is interrupted; then too
   */
  public static void write(Artifact artifact, Path out, boolean replace)
      throws OutputProblem, InterruptedException {
    write(artifact::writeTo, out, replace);
  }

  /** Writes a text as UTF-8, in the same way. */
  public static void write(String text, Path out, boolean replace)
      throws OutputProblem, InterruptedException {
    write(file -> file.write(text.getBytes(UTF_8)), out, replace);
  }

  /**
   * Looks whether a file could be written there, and leaves everything as it is.
   *
   * @throws OutputProblem when something is in the way
   */
  public static void requirePlace(Path out, boolean replace) throws OutputProblem {
    Optional<OutputPath> place = OutputPath.seen(out);
    if (place.isPresent()) {
      requireReplaceable(place.get(), replace);
    }
  }

  private interface Content {
    void writeTo(OutputStream file) throws IOException;
  }

  private static void write(Content content, Path out, boolean replace)
      throws OutputProblem, InterruptedException {
    OutputPath place = OutputPath.of(out);
    try (OutputLock claim = OutputLock.on(place)) {
      requireReplaceable(place, replace);
      try (OutputStream file = Files.newOutputStream(place.fresh(), CREATE_NEW)) {
        content.writeTo(file);
      }
      claim.moveFileIn();
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      throw OutputProblem.of(out, e);
    }
  }

  private static void requireReplaceable(OutputPath place, boolean replace) throws OutputProblem {
    if (!place.isTaken()) {
      return;
    }
    if (!Files.isRegularFile(place.path())) {
      throw new OutputProblem(
          "cannot write %s: %s is there"
              .formatted(place.wanted(), Files.isDirectory(place.path()) ? "a folder" : "a device"),
          "name another place");
    }
    if (!replace) {
      throw place.existsAlready();
    }
  }
}
