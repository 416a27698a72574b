package dev.plinth.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.review.ApprovedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The golden cases: folders with a spec and its expected project. */
final class Goldens {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  /** The version in the expected projects, so that they do not change with that of the program. */
  private static final String VERSION = "0.0.0";

  private Goldens() {}

  /** Returns the names of all cases, sorted. */
  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  /** Returns the spec of a case, which is valid and has normalised names. */
  static String spec(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name).resolve("spec.json"), UTF_8);
  }

  /** Compiles the spec of a case. */
  static Project compile(String name) throws IOException {
    return new Compiler(VERSION).compile(ApprovedSpecs.of(spec(name)));
  }

  /** Returns the files of the expected project by path; empty if there is none yet. */
  static SortedMap<String, String> expected(String name) throws IOException {
    Path root = project(name);
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(root)) {
      try (Stream<Path> paths = Files.walk(root)) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          String relative = root.relativize(path).toString().replace('\\', '/');
          files.put(relative, Files.readString(path, UTF_8));
        }
      }
    }
    return files;
  }

  /** Replaces the expected project of a case with the given files. */
  static void write(String name, Map<String, String> files) throws IOException {
    Path root = project(name);
    for (String previous : expected(name).keySet()) {
      Files.delete(root.resolve(previous));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), UTF_8);
    }
  }

  /** Returns the files of a project by path. */
  static SortedMap<String, String> files(Project project) {
    SortedMap<String, String> files = new TreeMap<>();
    project.files().forEach(file -> files.put(file.path().value(), file.text()));
    return files;
  }

  private static Path project(String name) {
    return FOLDER.resolve(name).resolve("project");
  }
}
