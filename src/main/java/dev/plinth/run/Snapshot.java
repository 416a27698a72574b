package dev.plinth.run;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A former state of the data of a project, kept as a database of its own.
 *
 * @param name the name, such as {@code app_2}
 * @param created when it was made; empty if that is unknown
 * @param reason why it was made
 * @param revision the revision of its tables; empty if that is unknown
 * @param bytes its size
 */
public record Snapshot(
    String name, Optional<Instant> created, Reason reason, String revision, long bytes) {
  public Snapshot {
    requireNonNull(name);
    requireNonNull(created);
    requireNonNull(reason);
    requireNonNull(revision);
  }

  /** The reasons why a snapshot was made. */
  public enum Reason {
    /** The tables were about to change. */
    CHANGE("copied before the tables changed"),
    /** A run began with an empty database. */
    FRESH("set aside by a run with an empty database"),
    /** Another snapshot was restored. */
    RESTORE("set aside when another snapshot was restored"),
    /** The database says nothing about it. */
    UNKNOWN("made for an unknown reason");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** Returns the text for users. */
    public String words() {
      return words;
    }
  }
}
