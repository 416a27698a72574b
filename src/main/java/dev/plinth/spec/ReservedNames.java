package dev.plinth.spec;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that a spec must not use, and the longest names allowed. */
public final class ReservedNames {
  /** The longest name of an entity, in characters. */
  public static final int LONGEST_ENTITY = 63;

  /** The longest name of a table, in characters: PostgreSQL truncates identifiers to 63 bytes. */
  public static final int LONGEST_TABLE = 63;

  /** The longest name of a field, in characters: generated code derives longer names from it. */
  public static final int LONGEST_FIELD = 57;

  /** Table names that collide with URL paths or tables of every backend. */
  public static final Set<String> TABLES =
      Set.of("auth", "docs", "redoc", "health", "alembic_version", "auth_users");

  /** The system columns of every table (PostgreSQL manual, section 5.6). */
  public static final Set<String> FIELDS =
      Set.of("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid");

  /** Entity names that are Python keywords. */
  public static final Set<String> ENTITIES = Set.of("None", "True", "False");

  /**
   * The prefix of the tables in PostgreSQL's system catalogue, which would hide a table of the
   * backend.
   */
  public static final String CATALOGUE_PREFIX = "pg_";

  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[1-9]|lpt[1-9]");

  private ReservedNames() {}

  /** Returns whether Windows reserves this name for a device, with any extension. */
  public static boolean isDeviceName(String name) {
    int dot = name.indexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
    return DEVICE.matcher(stem).matches();
  }

  /**
   * Returns whether this name of an entity would be invalid as the name of a class or router file.
   */
  public static boolean isReservedEntity(String name) {
    return ENTITIES.contains(name) || isDeviceName(Name.snake(name));
  }

  /** Returns whether a table must not have this name. */
  public static boolean isReservedTable(String name) {
    return TABLES.contains(name) || name.startsWith(CATALOGUE_PREFIX);
  }

  /** Returns the name with {@code app_} in place of the prefix of the system catalogue. */
  public static String withoutCataloguePrefix(String table) {
    return table.startsWith(CATALOGUE_PREFIX)
        ? "app_" + table.substring(CATALOGUE_PREFIX.length())
        : table;
  }

  /**
   * Returns the name of the sequence of an identity column. PostgreSQL shortens the longer part
   * until the name has 63 bytes (PostgreSQL source, makeObjectName).
   */
  public static String sequenceName(String table, String column) {
    int tableLength = table.length();
    int columnLength = column.length();
    while (tableLength + columnLength + "__seq".length() > LONGEST_TABLE) {
      if (tableLength > columnLength) {
        tableLength--;
      } else {
        columnLength--;
      }
    }
    return table.substring(0, tableLength) + "_" + column.substring(0, columnLength) + "_seq";
  }

  /** Returns the plural of a name in snake_case by the most common rules of English. */
  static String plural(String name) {
    if (name.endsWith("y")
        && name.length() > 1
        && "aeiou".indexOf(name.charAt(name.length() - 2)) < 0) {
      return name.substring(0, name.length() - 1) + "ies";
    }
    boolean endsInSibilant = Pattern.compile("(s|x|z|ch|sh)$").matcher(name).find();
    return name + (endsInSibilant ? "es" : "s");
  }
}
