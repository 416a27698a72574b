package dev.plinth.artifact;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import dev.plinth.project.ProjectFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and deletes whole folders. */
final class FolderTree {
  private FolderTree() {}

  /** Writes files to a folder that must not exist yet. */
  static void write(List<ProjectFile> files, Path root) throws IOException, InterruptedException {
    Files.createDirectory(root);
    for (ProjectFile file : files) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Path path = root.resolve(file.path().value());
      Files.createDirectories(path.resolveSibling(""));
      Files.write(path, file.bytes(), CREATE_NEW);
    }
  }

  /** Deletes a file or a folder with its content if it exists. Does not follow links. */
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
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException error)
        throws IOException {
      if (error != null) {
        throw error;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
