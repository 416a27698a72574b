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
 * A golden case: a spec and its expected project, both stored in the source tree.
 *
 * @param name the name of the case; also the name of its folder
 */
record Golden(String name) {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  /** Returns all golden cases, sorted by name; never empty. */
  static List<Golden> all() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      List<Golden> all =
          folders
              .filter(folder -> Files.exists(folder.resolve("spec.json")))
              .map(folder -> new Golden(folder.getFileName().toString()))
              .sorted((a, b) -> a.name.compareTo(b.name))
              .toList();
      assertThat(all).as("golden cases in %s", ROOT).isNotEmpty();
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a golden case with auth: it has the most requirements and the most settings. */
  static Golden withAuth() throws IOException {
    for (Golden golden : all()) {
      if (golden.spec().auth().enabled()) {
        return golden;
      }
    }
    throw new AssertionError("no golden case has auth");
  }

  /** Returns the spec. */
  Spec spec() throws IOException {
    return ApprovedSpecs.of(Files.readString(ROOT.resolve(name).resolve("spec.json"))).spec();
  }

  /** Returns the text of a file of the expected project. */
  String text(String path) throws IOException {
    return Files.readString(project().resolve(path));
  }

  /** Copies the expected project into a new folder, so that a run cannot change the source tree. */
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
