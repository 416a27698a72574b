package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import dev.plinth.spec.FieldType;
import java.util.Optional;

/**
 * The conversion of the values of a column to another type. In the SQL of its parts, {@code #} is
 * the column.
 *
 * @param using the converted value; empty if PostgreSQL converts by itself
 * @param offends the condition of the values that cannot be converted; empty if there are none
 * @param offence the words for those values, after a number of rows
 * @param merges whether different values can become equal
 * @param free whether every value that the backend stores can be converted
 * @param lock the lock of the conversion
 */
record Conversion(
    String using, String offends, String offence, boolean merges, boolean free, Lock lock) {
  /** The largest integer that every reader of JSON keeps exactly (RFC 7493, section 2.2). */
  private static final String BOUND = "9007199254740991";

  Conversion {
    requireNonNull(using);
    requireNonNull(offends);
    requireNonNull(offence);
    requireNonNull(lock);
  }

  /** Returns the conversion from one type to another; empty if it has no meaning. */
  static Optional<Conversion> between(FieldType from, FieldType to) {
    if (from == to) {
      return Optional.of(new Conversion("", "", "", false, true, Lock.NOTHING));
    }
    return switch (to) {
      case TEXT -> Optional.of(toText(from));
      case STRING ->
          Optional.of(
              from == FieldType.TEXT
                  // An explicit cast would cut longer texts off without an error.
                  ? checked("", "length(#) > 255", "a text of more than 255 characters")
                  : toText(from));
      case INTEGER -> toInteger(from);
      case FLOAT -> toFloat(from);
      case BOOLEAN -> toBoolean(from);
      case UUID, DATETIME -> from.isTextual() ? Optional.of(fromText(to)) : Optional.empty();
    };
  }

  /** Returns whether the conversion needs functions of PostgreSQL's session. */
  boolean readsTexts() {
    return offends.contains("pg_temp.");
  }

  private static Conversion toText(FieldType from) {
    return switch (from) {
      case STRING -> new Conversion("", "", "", false, true, Lock.SHORT);
      case DATETIME ->
          // The API stores only these years; what others have written keeps PostgreSQL's form.
          free(
              "CASE WHEN # >= '0001-01-01Z' AND # < '10000-01-01Z'"
                  + " THEN to_char(# AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS')"
                  + " || replace(to_char(# AT TIME ZONE 'UTC', '.US'), '.000000', '') || 'Z'"
                  + " ELSE CAST(# AS text) END");
      default -> free("CAST(# AS text)");
    };
  }

  private static Optional<Conversion> toInteger(FieldType from) {
    return switch (from) {
      case FLOAT ->
          Optional.of(
              checked(
                  "CAST(# AS bigint)",
                  "# <> trunc(#) OR # NOT BETWEEN -%s AND %s".formatted(BOUND, BOUND),
                  "a number that is no integer"));
      case BOOLEAN -> Optional.of(free("CAST(CAST(# AS integer) AS bigint)"));
      case STRING, TEXT -> Optional.of(fromText(FieldType.INTEGER));
      default -> Optional.empty();
    };
  }

  private static Optional<Conversion> toFloat(FieldType from) {
    return switch (from) {
      case INTEGER ->
          Optional.of(
              new Conversion(
                  "CAST(# AS double precision)",
                  "# NOT BETWEEN -%s AND %s".formatted(BOUND, BOUND),
                  "an integer beyond %s, which a float does not keep,".formatted(BOUND),
                  false,
                  true,
                  Lock.REWRITE));
      case BOOLEAN -> Optional.of(free("CAST(CAST(# AS integer) AS double precision)"));
      case STRING, TEXT -> Optional.of(fromText(FieldType.FLOAT));
      default -> Optional.empty();
    };
  }

  private static Optional<Conversion> toBoolean(FieldType from) {
    return switch (from) {
      case INTEGER, FLOAT ->
          Optional.of(checked("# = 1", "# NOT IN (0, 1)", "a number that is neither 0 nor 1"));
      case STRING, TEXT -> Optional.of(fromText(FieldType.BOOLEAN));
      default -> Optional.empty();
    };
  }

  /** PostgreSQL 15 has no {@code pg_input_is_valid}, so a function of the session catches. */
  private static Conversion fromText(FieldType to) {
    return switch (to) {
      case INTEGER ->
          reading(
              "bigint",
              "CASE WHEN # IS NULL THEN false WHEN pg_temp.reads_as(#, 'bigint')"
                  + " THEN CAST(# AS bigint) NOT BETWEEN -%s AND %s ELSE true END"
                      .formatted(BOUND, BOUND),
              "a text that is no integer");
      case FLOAT ->
          reading(
              "double precision",
              "CASE WHEN # IS NULL THEN false WHEN pg_temp.reads_as(#, 'double precision')"
                  + " THEN CAST(# AS double precision) IN ('NaN', 'Infinity', '-Infinity')"
                  + " ELSE true END",
              "a text that is no number");
      case BOOLEAN ->
          reading("boolean", "NOT pg_temp.reads_as(#, 'boolean')", "a text that is no truth value");
      case UUID -> reading("uuid", "NOT pg_temp.reads_as(#, 'uuid')", "a text that is no UUID");
      case DATETIME ->
          reading(
              "timestamptz",
              // Words such as today and infinity read as times, too.
              "CASE WHEN # IS NULL THEN false WHEN # ~ '^[0-9]{4}-' AND pg_temp.reads_as(#,"
                  + " 'timestamptz') THEN date_part('year', CAST(# AS timestamptz)) NOT BETWEEN 1"
                  + " AND 9999 ELSE true END",
              "a text that is no date with time");
      default -> throw new IllegalArgumentException("texts become " + to + " by themselves");
    };
  }

  private static Conversion free(String using) {
    return new Conversion(using, "", "", false, true, Lock.REWRITE);
  }

  private static Conversion checked(String using, String offends, String offence) {
    boolean merges = using.equals("# = 1");
    return new Conversion(using, offends, offence, merges, false, Lock.REWRITE);
  }

  private static Conversion reading(String type, String offends, String offence) {
    return new Conversion("CAST(# AS " + type + ")", offends, offence, true, false, Lock.REWRITE);
  }
}
