package dev.plinth.artifact;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Folders on the disk, with all that is in them. */
final class FolderTree {
  private FolderTree() {}

  /** Writes every file of a project into a folder that does not exist yet. */
  static void write(Project project, Path root) throws IOException, InterruptedException {
    Files.createDirectory(root);
    for (ProjectFile file : project.files()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Path path = root.resolve(file.path().value());
      Files.createDirectories(path.resolveSibling(""));
      Files.write(path, file.bytes(), CREATE_NEW);
    }
  }

  /** Deletes a file, or a folder and all that is in it, if it is there; links are not followed. */
  static void delete(Path root) throws IOException {
    try {
      Files.walkFileTree(root, new Deletion());
    } catch (NoSuchFileException e) {
      if (!root.toString().equals(e.getFile())) {
        throw e;
      }
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault)
        throws IOException {
      if (fault != null) {
        throw fault;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
