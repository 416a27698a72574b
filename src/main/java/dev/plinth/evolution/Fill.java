package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.spec.FieldType;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/**
 * The value that existing rows get for a field.
 *
 * @param value the value as the user gave it
 * @param function whether the value is a function of PostgreSQL
 */
record Fill(String value, boolean function) {
  private static final long BOUND = 9_007_199_254_740_991L;
  private static final int LONGEST_STRING = 255;
  private static final Set<String> FUNCTIONS = Set.of("gen_random_uuid()", "now()");

  Fill {
    requireNonNull(value);
  }

  /** Returns the argument for the default of a column. */
  static String serverDefault(ColumnSchema.Filled filled) {
    return "server_default=sa.text(\"" + filled.sql() + "\")";
  }

  /**
   * Returns the argument for a default with this value.
   *
   * @param indent the number of spaces before the argument
   */
  String serverDefault(int indent) {
    return function
        ? "server_default=sa.text(\"" + value + "\")"
        : Python.keyword(indent, "server_default", value);
  }

  /** Returns the value in SQL. */
  String sql() {
    if (function) {
      return value;
    }
    String quoted = value.replace("'", "''");
    // SQLAlchemy would read a word after a colon as a parameter.
    return quoted.indexOf(':') < 0
        ? '\'' + quoted + '\''
        : "U&'" + quoted.replace("\\", "\\\\").replace(":", "\\003a") + '\'';
  }

  /** Returns the value in words. They stand in a docstring, so quotes and backslashes do not. */
  String words() {
    if (function) {
      return value;
    }
    return value.matches("[ !#-\\[\\]-~]{0,40}") ? '"' + value + '"' : "the given text";
  }

  /** Returns an example of a value for a column, as the command line takes it. */
  static String example(FieldType type) {
    return switch (type) {
      case STRING, TEXT -> "unknown";
      case INTEGER, FLOAT -> "0";
      case BOOLEAN -> "false";
      case DATETIME -> "now()";
      case UUID -> "gen_random_uuid()";
    };
  }

  /**
   * Reads the value that a user gave for a column.
   *
   * @throws ProblemException if the column cannot have this value
   */
  static Fill of(Place place, ColumnSchema column, String value) throws ProblemException {
    boolean function = isFunction(column.type(), value);
    if (function && !(column.unique() && column.type() == FieldType.DATETIME)) {
      return new Fill(value, true);
    }
    if (column.unique()) {
      throw new ProblemException(
          "cannot fill %s with %s: its values are unique, so two rows cannot have the same"
              .formatted(place, value),
          "make the field nullable first, give each row a value, and then require it");
    }
    if (!fits(column.type(), value)) {
      throw new ProblemException(
          "cannot fill %s with %s: it is no %s".formatted(place, value, column.type().word()),
          "write it like --fill %s=%s".formatted(place, example(column.type())));
    }
    return new Fill(column.type() == FieldType.DATETIME ? inUtc(value).toString() : value, false);
  }

  /** Returns whether a column of a type can have the value in several rows. */
  static boolean isPossible(FieldType type, String value) {
    return isFunction(type, value) || fits(type, value);
  }

  private static boolean isFunction(FieldType type, String value) {
    return FUNCTIONS.contains(value) && value.equals(example(type));
  }

  private static boolean fits(FieldType type, String value) {
    try {
      return switch (type) {
        case STRING -> isText(value) && value.codePointCount(0, value.length()) <= LONGEST_STRING;
        case TEXT -> isText(value);
        case INTEGER -> Long.parseLong(value) >= -BOUND && Long.parseLong(value) <= BOUND;
        case FLOAT -> isFloat(value);
        case BOOLEAN -> value.equals("true") || value.equals("false");
        case UUID -> UUID.fromString(value).toString().equalsIgnoreCase(value);
        case DATETIME -> isYear(inUtc(value).getYear());
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private static boolean isText(String value) {
    return value.indexOf('\0') < 0
        && value.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  private static boolean isFloat(String value) {
    double number = Double.parseDouble(value);
    // PostgreSQL refuses a number that is too small for the type; Java rounds it to zero.
    boolean tooSmall = number == 0 && value.matches("[^eE]*[1-9].*");
    return Double.isFinite(number) && !tooSmall && value.matches("[-+.0-9eE]+");
  }

  /** Returns the time as PostgreSQL stores it, which has no nanoseconds. */
  private static OffsetDateTime inUtc(String value) {
    return OffsetDateTime.parse(value)
        .withOffsetSameInstant(ZoneOffset.UTC)
        .truncatedTo(ChronoUnit.MICROS);
  }

  private static boolean isYear(int year) {
    return year >= 1 && year <= 9999;
  }
}
