package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.review.ApprovedSpecs;
import dev.plinth.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A spec and the project that the compiler makes of it, as they lie in the sources.
 *
 * @param name the name of the case
 */
record Golden(String name) {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  /** Gives every golden, sorted by name; there is always one. */
  static List<Golden> all() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      List<Golden> all =
          folders
              .filter(folder -> Files.exists(folder.resolve("spec.json")))
              .map(folder -> new Golden(folder.getFileName().toString()))
              .sorted((a, b) -> a.name.compareTo(b.name))
              .toList();
      assertThat(all).as("goldens in %s", ROOT).isNotEmpty();
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a golden with auth on: it requires the most, and has the most settings. */
  static Golden withAuth() throws IOException {
    for (Golden golden : all()) {
      if (golden.spec().auth().enabled()) {
        return golden;
      }
    }
    throw new AssertionError("no golden has auth on");
  }

  /** Gives the spec. */
  Spec spec() throws IOException {
    return ApprovedSpecs.of(Files.readString(ROOT.resolve(name).resolve("spec.json"))).spec();
  }

  /** Gives the text of a file of the project. */
  String text(String path) throws IOException {
    return Files.readString(project().resolve(path));
  }

  /** Copies the project to a folder of its name, so that running it cannot touch the sources. */
  Path copyInto(Path parent) throws IOException {
    Path target = parent.resolve(name);
    try (Stream<Path> files = Files.walk(project())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(project().relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
    }
    return target;
  }

  private Path project() {
    return ROOT.resolve(name).resolve("project");
  }

  @Override
  public String toString() {
    return name;
  }
}
