package dev.plinth.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes a file as a whole or not at all. The content goes to a temporary file next to the output,
 * {@code .NAME.plinth-new}, which then replaces the output atomically. If the process is killed,
 * the output is the old or the new file, and the next run with this output deletes the temporary
 * file.
 */
public final class ArtifactWriter {
  private ArtifactWriter() {}

  /**
   * Writes an artifact. Creates missing parent folders.
   *
   * @param replace whether to replace an existing file; a zip of a project with later revisions is
   *     never replaced
   * @throws ProblemException if the file may not be replaced or cannot be written; an existing file
   *     is unchanged
   * @throws InterruptedException if the thread is interrupted; an existing file is unchanged
   */
  public static void write(Artifact artifact, Path out, boolean replace)
      throws ProblemException, InterruptedException {
    write(artifact::writeTo, out, path -> requireReplaceable(path, replace));
  }

  /**
   * Replaces the zip of a project by one that keeps its revisions.
   *
   * @throws ProblemException if the file cannot be written; it is unchanged
   * @throws InterruptedException if the thread is interrupted; the file is unchanged
   */
  public static void update(Artifact artifact, Path zip)
      throws ProblemException, InterruptedException {
    write(artifact::writeTo, zip, ArtifactWriter::requireFile);
  }

  /** Writes a text as UTF-8, under the same conditions as an artifact. */
  public static void write(String text, Path out, boolean replace)
      throws ProblemException, InterruptedException {
    write(file -> file.write(text.getBytes(UTF_8)), out, path -> requireReplaceable(path, replace));
  }

  /**
   * Checks that a file can be written. Changes nothing on disk.
   *
   * @throws ProblemException if the file cannot be written or may not be replaced
   */
  public static void checkWritable(Path out, boolean replace) throws ProblemException {
    Optional<OutputPath> path = OutputPath.ifParentExists(out);
    if (path.isPresent()) {
      requireReplaceable(path.get(), replace);
    }
  }

  private interface Content {
    void writeTo(OutputStream file) throws IOException;
  }

  private interface Condition {
    void require(OutputPath output) throws ProblemException;
  }

  private static void write(Content content, Path out, Condition condition)
      throws ProblemException, InterruptedException {
    OutputPath path = OutputPath.of(out);
    try (OutputLock lock = OutputLock.acquire(path)) {
      condition.require(path);
      try (OutputStream file = Files.newOutputStream(path.temporary(), CREATE_NEW)) {
        content.writeTo(file);
      }
      lock.commitFile();
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      throw WriteFailure.of(out, e);
    }
  }

  private static void requireReplaceable(OutputPath output, boolean replace)
      throws ProblemException {
    requireFile(output);
    if (!output.exists()) {
      return;
    }
    if (!replace) {
      throw ProjectReader.isZippedProject(output.path())
          ? output.projectAlreadyExists()
          : output.alreadyExists();
    }
    Optional<String> revision = ProjectReader.laterRevision(output.path());
    if (revision.isPresent()) {
      throw output.revisionWouldBeLost(revision.get());
    }
  }

  private static void requireFile(OutputPath output) throws ProblemException {
    if (output.exists() && !Files.isRegularFile(output.path())) {
      throw new ProblemException(
          "cannot write %s: it is a %s"
              .formatted(
                  output.requested(), Files.isDirectory(output.path()) ? "folder" : "device"),
          "choose another path");
    }
  }
}
