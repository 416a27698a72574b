package dev.plinth.run;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * How to run.
 *
 * @param port the port that it must have; without one 8000, or a free one where that is taken
 * @param fresh whether the data of these tables is deleted first
 * @param detached whether it runs on when this process ends
 */
public record RunOptions(OptionalInt port, boolean fresh, boolean detached) {
  /** As one click does it. */
  public static final RunOptions USUAL = new RunOptions(OptionalInt.empty(), false, false);

  private static final int HIGHEST_PORT = 65_535;

  public RunOptions {
    requireNonNull(port);
    if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > HIGHEST_PORT)) {
      throw new IllegalArgumentException("no port: " + port.getAsInt());
    }
  }
}
