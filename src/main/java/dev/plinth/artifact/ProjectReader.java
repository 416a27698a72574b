package dev.plinth.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import dev.plinth.project.Revisions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Reads the files of a generated project from a folder or a zip. Files that cannot have been
 * generated are left out, except revisions.
 */
public final class ProjectReader {
  private static final String MARKER = "alembic/alembic.ini";

  private ProjectReader() {}

  /**
   * Reads a project.
   *
   * @param project a folder or a zip
   * @throws ProblemException if it cannot be read or is not a generated project
   */
  public static List<ProjectFile> read(Path project) throws ProblemException {
    if (!Files.exists(project)) {
      throw unreadable(project, "there is no such folder or zip");
    }
    try (ProjectSource source =
        Files.isDirectory(project) ? new FolderSource(project) : new ZipSource(project, MARKER)) {
      if (!source.names("alembic").contains("alembic.ini")) {
        throw unreadable(project, "it is not a generated project, it has no " + MARKER);
      }
      if (Files.isDirectory(project) && OutputPath.isUpdated(project)) {
        throw new ProblemException(
            "cannot read %s: an update of it is not finished".formatted(project),
            "plinth evolve SPEC %s finishes it".formatted(project));
      }
      return files(project, source);
    } catch (ZipException e) {
      throw unreadable(project, "it is neither a folder nor a zip");
    } catch (IOException e) {
      throw unreadable(project, reason(e));
    }
  }

  /**
   * Returns the files of a zip that are not among those of a project.
   *
   * @throws IOException if the zip cannot be read
   */
  public static List<String> otherFiles(Path zip, List<ProjectFile> project) throws IOException {
    try (ZipSource source = new ZipSource(zip, MARKER)) {
      return source.allNames().stream()
          .filter(name -> project.stream().noneMatch(f -> f.path().value().equals(name)))
          .toList();
    }
  }

  /** Returns whether a file is a zip with a generated project. */
  static boolean isZippedProject(Path file) {
    try (ZipSource source = new ZipSource(file, MARKER)) {
      return source.names("alembic").contains("alembic.ini");
    } catch (IOException e) {
      return false; // a text, for example
    }
  }

  /**
   * Returns a revision of a zipped project that came after the one that creates the tables; empty
   * if there is none, or the file is not such a zip.
   */
  static Optional<String> laterRevision(Path file) {
    try (ZipSource source = new ZipSource(file, MARKER)) {
      return source.names("alembic/versions").stream()
          .map(name -> Revisions.FOLDER + name)
          .filter(path -> isRevision(path) && !GeneratedFolder.isGenerated(path))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<ProjectFile> files(Path project, ProjectSource source)
      throws IOException, ProblemException {
    List<ProjectFile> files = new ArrayList<>();
    for (String folder : GeneratedFolder.GENERATED_FOLDERS) {
      for (String name : source.names(folder)) {
        String path = folder.isEmpty() ? name : folder + '/' + name;
        if (GeneratedFolder.isGenerated(path) || isRevision(path)) {
          files.add(new ProjectFile(path(project, path), text(project, path, source)));
        }
      }
    }
    return files;
  }

  private static boolean isRevision(String path) {
    return path.startsWith(Revisions.FOLDER)
        && path.endsWith(".py")
        && !path.startsWith(Revisions.FOLDER + ".")
        && !path.endsWith("/__init__.py");
  }

  private static ProjectPath path(Path project, String path) throws ProblemException {
    Optional<ProjectPath> safe = ProjectPath.ofText(path);
    if (safe.isEmpty()) {
      throw new ProblemException(
          "cannot read %s: %s has characters in its name that no revision of Alembic has"
              .formatted(project, path),
          "rename it: a-z, A-Z, 0-9, dots, hyphens and underscores are read");
    }
    return safe.get();
  }

  private static String text(Path project, String path, ProjectSource source)
      throws IOException, ProblemException {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(source.bytes(path))).toString();
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          "cannot read %s: %s is not UTF-8".formatted(project, path), "save it as UTF-8");
    }
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException
        ? "permission denied"
        : Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
  }

  private static ProblemException unreadable(Path project, String why) {
    return new ProblemException(
        new Problem("cannot read " + project, why, "give the path of a generated project"));
  }
}
