package dev.plinth.run;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The options of a run for existing data.
 *
 * @param choice decides if the data has other tables than the project
 * @param always whether the choice is asked even if the data has the tables of the project
 * @param source the name of another project whose data is copied first; empty if none is
 * @param largeSnapshots whether a database of more than 2 GiB is copied too before its tables
 *     change
 */
public record DataOptions(
    DataChoice choice, boolean always, Optional<String> source, boolean largeSnapshots) {
  /** Begins with an empty database if the tables have changed; the data becomes a snapshot. */
  public static final DataOptions DEFAULTS =
      new DataOptions(DataChoice.EMPTY, false, Optional.empty(), false);

  public DataOptions {
    requireNonNull(choice);
    requireNonNull(source);
  }

  /** Creates options that keep the data by a choice. */
  public DataOptions(DataChoice choice) {
    this(choice, false, Optional.empty(), false);
  }
}
