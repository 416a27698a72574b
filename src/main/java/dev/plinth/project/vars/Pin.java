package dev.plinth.project.vars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A Python package with its pinned version, read from pins.txt.
 *
 * @param direct whether the project itself imports or runs the package
 * @param onlyForAuth whether only a project with auth needs the package
 * @param requirement the line in requirements.txt
 */
record Pin(boolean direct, boolean onlyForAuth, String requirement) {
  private static final String FILE = "/dev/plinth/project/pins.txt";

  Pin {
    requireNonNull(requirement);
  }

  /** Returns all pins, in the order of the file. */
  static List<Pin> all() {
    try (InputStream in = Pin.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + FILE);
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Pin::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pin parse(String line) {
    String[] parts = line.split(" +", 3);
    return new Pin(parts[0].equals("direct"), parts[1].equals("auth"), parts[2]);
  }
}
