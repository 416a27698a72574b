package dev.plinth.artifact;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes the generated files of a folder, as a whole or not at all. All other files in the folder
 * are not touched.
 *
 * <p>The new files go to a temporary folder next to the output, which is then renamed to {@code
 * .NAME.plinth-update}. From this moment the update is decided: its files are moved into the folder
 * one by one. If the process is killed meanwhile, the next run with this folder moves the rest.
 */
public final class FolderUpdate {
  private static final String FILES = "files";

  /** A folder with an empty file for each file to delete. */
  private static final String REMOVED = "removed";

  private FolderUpdate() {}

  /**
   * Finishes the update of a folder that a killed process has left half done, and deletes what it
   * left beside the folder.
   *
   * @return whether there was something to finish
   * @throws ProblemException if the folder cannot be written
   * @throws InterruptedException if the thread is interrupted
   */
  public static boolean finish(Path folder) throws ProblemException, InterruptedException {
    OutputPath path = OutputPath.ofFolder(folder);
    boolean decided = Files.exists(path.update(), NOFOLLOW_LINKS);
    boolean killed =
        Stream.of(path.temporary(), path.discarded(), path.lock())
            .anyMatch(left -> Files.exists(left, NOFOLLOW_LINKS));
    if (!decided && !killed) {
      return false;
    }
    try {
      OutputLock.acquire(path).close(); // the lock finishes or deletes what a killed process left
      return decided;
    } catch (IOException e) {
      throw WriteFailure.of(folder, e);
    }
  }

  /**
   * Replaces the generated files of a folder.
   *
   * @param project the project that the folder becomes
   * @param former the files of the folder that the project was made from; those that the project no
   *     longer has are deleted
   * @throws ProblemException if one of the former files has changed meanwhile, a file that was not
   *     generated is in the way of a new one, or the folder cannot be written; the folder is
   *     unchanged
   * @throws InterruptedException if the thread is interrupted; the folder is unchanged
   */
  public static void write(Project project, List<ProjectFile> former, Path folder)
      throws ProblemException, InterruptedException {
    OutputPath path = OutputPath.ofFolder(folder);
    try (OutputLock lock = OutputLock.acquire(path)) {
      requireUnchanged(former, path);
      requireFree(project, former, path);
      prepare(project, former, path);
      lock.commitUpdate();
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      throw Files.exists(path.update(), NOFOLLOW_LINKS)
          ? unfinished(path, e)
          : WriteFailure.of(folder, e);
    }
  }

  /** Explains that a file could not be moved after the update was decided. */
  private static ProblemException unfinished(OutputPath path, IOException error) {
    Problem reason = WriteFailure.of(path.requested(), error).problem();
    return new ProblemException(
        new Problem(
            "cannot write all files of " + path.requested(),
            reason.why(),
            "close programs that use them; plinth evolve SPEC %s then writes the rest"
                .formatted(path.requested())),
        error);
  }

  private static void requireUnchanged(List<ProjectFile> former, OutputPath path)
      throws IOException, ProblemException {
    for (ProjectFile file : former) {
      if (!Arrays.equals(bytes(path.path().resolve(file.path().value())), file.bytes())) {
        throw new ProblemException(
            "cannot write %s: %s has changed meanwhile".formatted(path.requested(), file.path()),
            "try again");
      }
    }
  }

  /** A new file does not replace one that the user has written at its path. */
  private static void requireFree(Project project, List<ProjectFile> former, OutputPath path)
      throws ProblemException {
    Set<ProjectPath> known =
        former.stream().map(ProjectFile::path).collect(Collectors.toUnmodifiableSet());
    for (ProjectFile file : project.files()) {
      boolean taken =
          !known.contains(file.path())
              && Files.exists(path.path().resolve(file.path().value()), NOFOLLOW_LINKS);
      if (taken) {
        throw new ProblemException(
            "cannot write %s: %s in it was not generated and would be lost"
                .formatted(path.requested(), file.path()),
            "rename that file");
      }
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  private static void prepare(Project project, List<ProjectFile> former, OutputPath path)
      throws IOException, ProblemException, InterruptedException {
    Map<ProjectPath, String> unchanged = new HashMap<>();
    former.forEach(file -> unchanged.put(file.path(), file.text()));
    List<ProjectFile> changed =
        project.files().stream()
            .filter(file -> !file.text().equals(unchanged.get(file.path())))
            .toList();
    project.files().forEach(file -> unchanged.remove(file.path()));
    for (ProjectFile file : changed) {
      requireMovable(file.path(), path);
    }
    for (ProjectPath removed : unchanged.keySet()) {
      requireMovable(removed, path);
    }
    Path temporary = path.temporary();
    Files.createDirectory(temporary);
    FolderTree.write(changed, temporary.resolve(FILES));
    for (ProjectFile file : changed) {
      keepPermissions(path.path().resolve(file.path().value()), temporary.resolve(FILES), file);
    }
    FolderTree.write(
        unchanged.keySet().stream().map(removed -> new ProjectFile(removed, "")).toList(),
        temporary.resolve(REMOVED));
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /**
   * Checks that a file can be moved into the folder, before the update is decided: the folders
   * above it may be written, and neither they nor the file are links, which the move would follow
   * or replace.
   */
  private static void requireMovable(ProjectPath file, OutputPath path)
      throws IOException, ProblemException {
    Path target = path.path();
    for (Path name : Path.of(file.value())) {
      if (Files.isDirectory(target) && !Files.isWritable(target)) {
        throw new AccessDeniedException(target.toString());
      }
      target = target.resolve(name);
      if (Files.isSymbolicLink(target)) {
        throw new ProblemException(
            "cannot write %s: %s in it is a symbolic link"
                .formatted(path.requested(), path.path().relativize(target)),
            "put the file or folder itself in its place");
      }
    }
  }

  /** Sets the permissions of a new file to those of the file that it replaces. */
  private static void keepPermissions(Path old, Path files, ProjectFile file) throws IOException {
    PosixFileAttributeView attributes =
        Files.getFileAttributeView(old, PosixFileAttributeView.class, NOFOLLOW_LINKS);
    if (attributes != null && Files.isRegularFile(old, NOFOLLOW_LINKS)) {
      Files.setPosixFilePermissions(
          files.resolve(file.path().value()), attributes.readAttributes().permissions());
    }
  }

  /**
   * Moves the files of a decided update into its folder. Applied twice, it changes nothing more. An
   * interrupt does not stop it. If the folder was deleted meanwhile, so is the update.
   */
  static void apply(OutputPath path) throws IOException {
    if (Files.isDirectory(path.path(), NOFOLLOW_LINKS)) {
      Path files = path.update().resolve(FILES);
      for (Path file : files(files)) {
        Path target = path.path().resolve(files.relativize(file).toString());
        Files.createDirectories(target.resolveSibling(""));
        Files.move(file, target, ATOMIC_MOVE, REPLACE_EXISTING);
      }
      Path removed = path.update().resolve(REMOVED);
      for (Path file : files(removed)) {
        Files.deleteIfExists(path.path().resolve(removed.relativize(file).toString()));
      }
    }
    // Half deleted, it would be no update that can be applied again.
    Files.move(path.update(), path.discarded(), ATOMIC_MOVE);
    FolderTree.delete(path.discarded());
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
