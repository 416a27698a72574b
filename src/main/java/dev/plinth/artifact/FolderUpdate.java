package dev.plinth.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final String REMOVED = "removed";

  private FolderUpdate() {}

  /**
   * Finishes the update of a folder that a killed process has left half done.
   *
   * @return whether there was something to finish
   * @throws ProblemException if the folder cannot be written
   * @throws InterruptedException if the thread is interrupted
   */
  public static boolean finish(Path folder) throws ProblemException, InterruptedException {
    OutputPath path = OutputPath.of(folder);
    if (!Files.exists(path.update(), NOFOLLOW_LINKS)) {
      return false;
    }
    try {
      OutputLock.acquire(path).close(); // the lock finishes what a killed process has left
      return true;
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
   * @throws ProblemException if one of the former files has changed meanwhile, or the folder cannot
   *     be written; the folder is unchanged
   * @throws InterruptedException if the thread is interrupted; the folder is unchanged
   */
  public static void write(Project project, List<ProjectFile> former, Path folder)
      throws ProblemException, InterruptedException {
    OutputPath path = OutputPath.of(folder);
    try (OutputLock lock = OutputLock.acquire(path)) {
      requireUnchanged(former, path);
      prepare(project, former, path.temporary());
      lock.commitUpdate();
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      throw WriteFailure.of(folder, e);
    }
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

  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  private static void prepare(Project project, List<ProjectFile> former, Path temporary)
      throws IOException, InterruptedException {
    Map<ProjectPath, String> unchanged = new HashMap<>();
    former.forEach(file -> unchanged.put(file.path(), file.text()));
    List<ProjectFile> changed =
        project.files().stream()
            .filter(file -> !file.text().equals(unchanged.get(file.path())))
            .toList();
    Files.createDirectory(temporary);
    FolderTree.write(changed, temporary.resolve(FILES));
    List<String> removed = new ArrayList<>();
    project.files().forEach(file -> unchanged.remove(file.path()));
    unchanged.keySet().forEach(file -> removed.add(file.value()));
    Files.writeString(temporary.resolve(REMOVED), String.join("\n", removed), UTF_8);
  }

  /**
   * Moves the files of a decided update into its folder. Applied twice, it changes nothing more.
   */
  static void apply(OutputPath path) throws IOException {
    Path files = path.update().resolve(FILES);
    try (Stream<Path> all = Files.walk(files)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = path.path().resolve(files.relativize(file).toString());
        Files.createDirectories(target.resolveSibling(""));
        Files.move(file, target, ATOMIC_MOVE, REPLACE_EXISTING);
      }
    }
    for (String removed : Files.readAllLines(path.update().resolve(REMOVED), UTF_8)) {
      if (!removed.isEmpty()) {
        Files.deleteIfExists(path.path().resolve(removed));
      }
    }
    FolderTree.delete(path.update());
  }
}
