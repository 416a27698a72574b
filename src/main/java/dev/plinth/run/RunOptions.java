package dev.plinth.run;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * The options of a run.
 *
 * @param port the port on 127.0.0.1, from 1 to 65535; empty for port 8000, or for a free port if
 *     port 8000 is taken
 * @param fresh whether existing data of these tables is deleted first
 * @param detached whether the backend keeps running when this process ends
 */
public record RunOptions(OptionalInt port, boolean fresh, boolean detached) {
  /** The default options: port 8000 or a free port, existing data is kept, not detached. */
  public static final RunOptions DEFAULTS = new RunOptions(OptionalInt.empty(), false, false);

  private static final int MAX_PORT = 65_535;

  public RunOptions {
    requireNonNull(port);
    if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > MAX_PORT)) {
      throw new IllegalArgumentException("not a port: " + port.getAsInt());
    }
  }
}
