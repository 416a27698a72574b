package dev.plinth.artifact;

import dev.plinth.project.Project;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes a project to a folder, as a whole or not at all. The files are written to a folder beside
 * it, {@code .NAME.plinth-new}; then the old folder is renamed away, the new one is renamed into
 * its place, and the old one is deleted.
 *
 * <p>Java has no step that exchanges two folders. A process killed between the two renames leaves
 * no folder at the place, and the old one, whole, as {@code .NAME.plinth-old}; the next run there
 * puts it back before it begins. Killed at any other moment, the place holds the old or the new
 * one, and the next run deletes what lies beside it. Nothing is forced to the disk: against a power
 * cut nothing is promised.
 */
public final class FolderWriter {
  private FolderWriter() {}

  /**
   * Writes a project. Missing folders above are made; an empty folder counts as none.
   *
   * @param out the folder that becomes the project's root
   * @param replace whether a generated project that stands there is replaced; nothing else ever is
   * @throws OutputProblem when something is in the way or the disk does not take it; then what
   *     stood there still stands
   * @throws InterruptedException when the thread is interrupted; then too
   */
  public static void write(Project project, Path out, boolean replace)
      throws OutputProblem, InterruptedException {
    OutputPath place = OutputPath.of(out);
    try (OutputLock claim = OutputLock.on(place)) {
      if (place.isTaken()) {
        requireReplaceable(place, replace);
      }
      FolderTree.write(project, place.fresh());
      claim.moveFolderIn();
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      throw OutputProblem.of(out, e);
    }
  }

  /**
   * Looks whether a project could be written there, and leaves everything as it is.
   *
   * @throws OutputProblem when something is in the way
   */
  public static void requirePlace(Path out, boolean replace) throws OutputProblem {
    Optional<OutputPath> place = OutputPath.seen(out);
    try {
      if (place.isPresent() && place.get().isTaken()) {
        requireReplaceable(place.get(), replace);
      }
    } catch (IOException e) {
      throw OutputProblem.of(out, e);
    }
  }

  /**
   * Tells whether writing there replaces a generated project, which is done on purpose only.
   *
   * @throws OutputProblem when something stands there that is never replaced
   */
  public static boolean wouldReplace(Path out) throws OutputProblem {
    OutputPath place = OutputPath.of(out);
    try {
      if (!place.isTaken()) {
        return false;
      }
      requireReplaceable(place, true);
      return !isEmpty(place.path());
    } catch (IOException e) {
      throw OutputProblem.of(out, e);
    }
  }

  private static void requireReplaceable(OutputPath place, boolean replace)
      throws IOException, OutputProblem {
    if (!Files.isDirectory(place.path())) {
      throw new OutputProblem(
          "cannot write %s: it is a file, not a folder".formatted(place.wanted()),
          "name another place; a name that ends in .zip gives a zip");
    }
    if (Path.of("").toRealPath().startsWith(place.path())) {
      throw new OutputProblem(
          "cannot replace %s: it is, or holds, the folder that you are in"
              .formatted(place.wanted()),
          "go to the folder above it and run this again");
    }
    if (isEmpty(place.path())) {
      return;
    }
    if (!replace) {
      throw place.existsAlready();
    }
    GeneratedFolder.require(place);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }
}
