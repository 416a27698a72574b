package dev.plinth.run;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * The options of a run.
 *
 * @param port the port on 127.0.0.1, from 1 to 65535; empty for port 8000, or for a free port if
 *     port 8000 is taken
 * @param fresh whether the run begins with an empty database; existing data becomes a snapshot
 * @param detached whether the backend keeps running when this process ends
 * @param data the options for existing data
 */
public record RunOptions(OptionalInt port, boolean fresh, boolean detached, DataOptions data) {
  /** The default options: port 8000 or a free port, existing data is kept, not detached. */
  public static final RunOptions DEFAULTS = new RunOptions(OptionalInt.empty(), false, false);

  private static final int MAX_PORT = 65_535;

  public RunOptions {
    requireNonNull(port);
    requireNonNull(data);
    if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > MAX_PORT)) {
      throw new IllegalArgumentException("not a port: " + port.getAsInt());
    }
  }

  /** Creates options that begin with an empty database if the tables have changed. */
  public RunOptions(OptionalInt port, boolean fresh, boolean detached) {
    this(port, fresh, detached, DataOptions.DEFAULTS);
  }

  /** Returns these options with other ones for existing data. */
  public RunOptions withData(DataOptions other) {
    return new RunOptions(port, fresh, detached, other);
  }
}
