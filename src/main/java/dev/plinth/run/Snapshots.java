package dev.plinth.run;

import static java.util.stream.Collectors.joining;

import dev.plinth.run.Snapshot.Reason;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The snapshots of one PostgreSQL server. A snapshot is a database, whose comment says when and why
 * it was made and which revision it is at. Each change is done as a whole or not at all. Nobody may
 * be connected to the databases that change.
 */
final class Snapshots {
  /** The number of snapshots of one reason that are kept when another one is made. */
  static final int KEPT = 3;

  /**
   * The size in bytes up to which a copy goes through PostgreSQL's log, which is faster for small
   * databases, while large ones would be written twice.
   */
  private static final long LOGGED_COPY = 128L << 20;

  private static final String PREFIX = Psql.CURRENT + '_';

  /** The database that becomes the next empty one; left over if a start was killed. */
  private static final String EMPTY = PREFIX + "empty";

  private static final Pattern COMMENT = Pattern.compile("plinth (\\S+) (\\S+) (\\S*)");
  private static final Pattern ROW = Pattern.compile("(app_\\d+)\\|(\\d+)\\|(.*)");

  private final Psql psql;

  Snapshots(Psql psql) {
    this.psql = psql;
  }

  /** Returns the snapshots, the oldest first. */
  List<Snapshot> list() throws DockerProblem, InterruptedException {
    List<Snapshot> found = new ArrayList<>();
    for (String row :
        psql.execute(
            """
            SELECT datname, pg_database_size(oid),
              split_part(coalesce(shobj_description(oid, 'pg_database'), ''), chr(10), 1)
            FROM pg_database WHERE datname ~ '^app_[0-9]{1,9}$' AND datconnlimit <> -2
            ORDER BY length(datname), datname
            """)) {
      Matcher parts = ROW.matcher(row);
      if (parts.matches()) {
        found.add(snapshot(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3)));
      }
    }
    return found;
  }

  private static Snapshot snapshot(String name, long bytes, String comment) {
    Matcher parts = COMMENT.matcher(comment);
    if (parts.matches()) {
      for (Reason reason : Reason.values()) {
        if (word(reason).equals(parts.group(2))) {
          return new Snapshot(name, instant(parts.group(1)), reason, parts.group(3), bytes);
        }
      }
    }
    return new Snapshot(name, Optional.empty(), Reason.UNKNOWN, "", bytes);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String word(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  /** Returns the size of the database of the backend, in bytes. */
  long size() throws DockerProblem, InterruptedException {
    return Long.parseLong(
        psql.execute("SELECT pg_database_size('%s')".formatted(Psql.CURRENT)).get(0));
  }

  /**
   * Copies the database of the backend, which is at a revision, and returns the snapshot's name.
   */
  String copy(String revision) throws DockerProblem, InterruptedException {
    String name = nextName();
    String strategy = size() > LOGGED_COPY ? "FILE_COPY" : "WAL_LOG";
    psql.execute(
        "CREATE DATABASE %s TEMPLATE %s STRATEGY %s".formatted(name, Psql.CURRENT, strategy),
        comment(name, Reason.CHANGE, revision));
    prune(Reason.CHANGE);
    return name;
  }

  /**
   * Replaces the database of the backend by an empty one, and returns the name of the snapshot that
   * it becomes.
   */
  String setAside(String revision) throws DockerProblem, InterruptedException {
    String name = nextName();
    psql.execute(
        "DROP DATABASE IF EXISTS " + EMPTY,
        "CREATE DATABASE " + EMPTY,
        swap(name, EMPTY) + comment(name, Reason.FRESH, revision));
    prune(Reason.FRESH);
    return name;
  }

  /**
   * Replaces the database of the backend by that of a snapshot, and returns the name of the
   * snapshot that it becomes.
   *
   * @param revision the revision of the present database
   */
  String restore(Snapshot snapshot, String revision) throws DockerProblem, InterruptedException {
    String name = nextName();
    psql.execute(
        swap(name, snapshot.name())
            + comment(name, Reason.RESTORE, revision)
            + ";COMMENT ON DATABASE %s IS NULL".formatted(Psql.CURRENT));
    return name;
  }

  /** Deletes a snapshot. */
  void delete(Snapshot snapshot) throws DockerProblem, InterruptedException {
    psql.execute("DROP DATABASE " + snapshot.name());
  }

  private static String swap(String aside, String current) {
    return "ALTER DATABASE %2$s RENAME TO %1$s; ALTER DATABASE %3$s RENAME TO %2$s; "
        .formatted(aside, Psql.CURRENT, current);
  }

  private static String comment(String name, Reason reason, String revision) {
    String text =
        "plinth %s %s %s"
            .formatted(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                word(reason),
                revision.replace(' ', '+'));
    return "COMMENT ON DATABASE %s IS %s".formatted(name, Psql.literal(text));
  }

  private String nextName() throws DockerProblem, InterruptedException {
    return PREFIX
        + psql
            .execute(
                """
                SELECT coalesce(max(substr(datname, 5)::int), 0) + 1
                FROM pg_database WHERE datname ~ '^app_[0-9]{1,9}$'
                """)
            .stream()
            .collect(joining());
  }

  /** Deletes all but the newest snapshots of a reason. */
  private void prune(Reason reason) throws DockerProblem, InterruptedException {
    List<Snapshot> same = list().stream().filter(snapshot -> snapshot.reason() == reason).toList();
    for (Snapshot old : same.subList(0, Math.max(0, same.size() - KEPT))) {
      delete(old);
    }
  }
}
