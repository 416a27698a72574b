package dev.plinth;

import dev.plinth.spec.SpecText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Computes the digests of the zips of all golden specs. Also a program, to run on other JVMs. */
public final class Digests {
  private static final Path GOLDENS = Path.of("src/test/resources/golden");

  private Digests() {}

  /** Prints a line with the name and the digest of each golden spec. */
  public static void main(String[] args) throws IOException {
    all().forEach(line -> System.out.print(line + "\n"));
  }

  static List<String> all() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDENS)) {
      return folders
          .sorted()
          .map(folder -> folder.getFileName() + " " + of(read(folder.resolve("spec.json"))))
          .toList();
    }
  }

  /** Returns the SHA-256 digest of the zip for the text of a spec without errors. */
  static String of(String text) {
    Pipeline pipeline = new Pipeline();
    return pipeline
        .review(pipeline.read(new SpecText(text)))
        .approved()
        .map(pipeline::compile)
        .map(pipeline::pack)
        .orElseThrow(() -> new AssertionError("rejected: " + text))
        .sha256();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
