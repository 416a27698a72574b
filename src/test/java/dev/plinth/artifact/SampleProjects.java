package dev.plinth.artifact;

import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import dev.plinth.project.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Small projects, and the content of folders on disk. */
final class SampleProjects {
  private static final List<String> PATHS =
      List.of(
          "requirements.txt",
          "app/main.py",
          "app/routers/product.py",
          "alembic/alembic.ini",
          "alembic/spec.json",
          "alembic/versions/0123456789ab_initial.py",
          "docker-compose.yml",
          "Dockerfile");

  private SampleProjects() {}

  /** Returns a project whose files all have this text. */
  static Project withText(String text) {
    return new Project(
        "My shop",
        "0123456789ab",
        new Schema(List.of()),
        PATHS.stream().map(path -> new ProjectFile(new ProjectPath(path), text)).toList());
  }

  /** Returns the text of each file of that project by its path. */
  static Map<String, String> files(String text) {
    Map<String, String> files = new TreeMap<>();
    PATHS.forEach(path -> files.put(path, text));
    return files;
  }

  /** Returns the text of each file in a folder by its relative path. */
  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(path -> files.put(folder.relativize(path).toString(), text(path)));
    }
    return files;
  }

  /** Returns the names of the entries of a folder, sorted. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
