package dev.plinth.artifact;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes a project to a folder, as a whole or not at all. The files go to a temporary folder next
 * to the output, {@code .NAME.plinth-new}. Then the old folder is renamed to {@code
 * .NAME.plinth-old}, the temporary folder is renamed to the output, and the old folder is deleted.
 *
 * <p>Java cannot exchange two folders atomically. If the process is killed between the two renames,
 * the output is missing and the old folder is complete as {@code .NAME.plinth-old}; the next run
 * with this output moves it back first. If the process is killed at any other time, the output is
 * the old or the new folder, and the next run deletes the other folders next to it. The files are
 * not synced to disk, so a power failure can lose them.
 */
public final class FolderWriter {
  private FolderWriter() {}

  /**
   * Writes a project. Creates missing parent folders. An empty folder is always replaced.
   *
   * @param out the folder that becomes the project's root
   * @param replace whether to replace an existing generated project; other folders are never
   *     replaced
   * @throws ProblemException if the folder may not be replaced or cannot be written; an existing
   *     folder is unchanged
   * @throws InterruptedException if the thread is interrupted; an existing folder is unchanged
   */
  public static void write(Project project, Path out, boolean replace)
      throws ProblemException, InterruptedException {
    OutputPath path = OutputPath.of(out);
    try (OutputLock lock = OutputLock.acquire(path)) {
      if (path.exists()) {
        requireReplaceable(path, replace);
      }
      FolderTree.write(project.files(), path.temporary());
      lock.commitFolder();
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      throw WriteFailure.of(out, e);
    }
  }

  /**
   * Checks that a project can be written to a folder. Changes nothing on disk.
   *
   * @throws ProblemException if the folder cannot be written or may not be replaced
   */
  public static void checkWritable(Path out, boolean replace) throws ProblemException {
    Optional<OutputPath> path = OutputPath.ifParentExists(out);
    try {
      if (path.isPresent() && path.get().exists()) {
        requireReplaceable(path.get(), replace);
      }
    } catch (IOException e) {
      throw WriteFailure.of(out, e);
    }
  }

  /**
   * Returns whether writing to a folder would replace a generated project. Creates missing parent
   * folders.
   *
   * @throws ProblemException if the path exists and may never be replaced
   */
  public static boolean wouldReplace(Path out) throws ProblemException {
    OutputPath path = OutputPath.of(out);
    try {
      if (!path.exists()) {
        return false;
      }
      requireReplaceable(path, true);
      return !isEmpty(path.path());
    } catch (IOException e) {
      throw WriteFailure.of(out, e);
    }
  }

  private static void requireReplaceable(OutputPath output, boolean replace)
      throws IOException, ProblemException {
    if (!Files.isDirectory(output.path())) {
      throw new ProblemException(
          "cannot write %s: it is a file, not a folder".formatted(output.requested()),
          "choose another path; a path that ends in .zip writes a zip");
    }
    if (Path.of("").toRealPath().startsWith(output.path())) {
      throw new ProblemException(
          "cannot replace %s: it is or contains the current folder".formatted(output.requested()),
          "change to its parent folder and try again");
    }
    if (isEmpty(output.path())) {
      return;
    }
    if (!replace) {
      throw GeneratedFolder.isProject(output)
          ? output.projectAlreadyExists()
          : output.alreadyExists();
    }
    GeneratedFolder.check(output);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }
}
