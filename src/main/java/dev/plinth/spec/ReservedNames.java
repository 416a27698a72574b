package dev.plinth.spec;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that a backend cannot use, and how long names may be. */
public final class ReservedNames {
  /** The longest name of an entity, in characters. */
  public static final int LONGEST_ENTITY = 63;

  /**
   * The longest name of a table, in characters: PostgreSQL cuts identifiers off behind 63 bytes.
   */
  public static final int LONGEST_TABLE = 63;

  /** The longest name of a field, in characters: the generated code needs the rest. */
  public static final int LONGEST_FIELD = 57;

  /** Tables that collide with what the backend serves or stores. */
  public static final Set<String> TABLES =
      Set.of("auth", "docs", "redoc", "health", "alembic_version", "auth_users");

  /** System columns that every table has (PostgreSQL manual, section 5.6). */
  public static final Set<String> FIELDS =
      Set.of("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid");

  /** Entities that no Python class can be named for. */
  public static final Set<String> ENTITIES = Set.of("None", "True", "False");

  /** Tables that begin so would be shadowed by the catalogue of PostgreSQL. */
  public static final String CATALOGUE = "pg_";

  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[1-9]|lpt[1-9]");

  private ReservedNames() {}

  /** Tells whether Windows keeps this name for a device, whatever follows its first dot. */
  public static boolean isDevice(String name) {
    int dot = name.indexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
    return DEVICE.matcher(stem).matches();
  }

  /** Tells whether no entity can have this name: its class or its router file could not exist. */
  public static boolean isEntity(String name) {
    return ENTITIES.contains(name) || isDevice(Name.snake(name));
  }

  /** Tells whether no table can have this name. */
  public static boolean isTable(String name) {
    return TABLES.contains(name) || name.startsWith(CATALOGUE);
  }

  /** Gives the table's name, another prefix in place of the one that is the catalogue's. */
  public static String outsideCatalogue(String table) {
    return table.startsWith(CATALOGUE) ? "app_" + table.substring(CATALOGUE.length()) : table;
  }

  /**
   * Gives the sequence that counts an identity column. PostgreSQL shortens the longer part until
   * the whole has 63 bytes (PostgreSQL source, makeObjectName).
   */
  public static String sequence(String table, String column) {
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

  /** Gives the plural of a name in snake_case by the commonest rules of English. */
  static String plural(String name) {
    if (name.endsWith("y")
        && name.length() > 1
        && "aeiou".indexOf(name.charAt(name.length() - 2)) < 0) {
      return name.substring(0, name.length() - 1) + "ies";
    }
    boolean hisses = Pattern.compile("(s|x|z|ch|sh)$").matcher(name).find();
    return name + (hisses ? "es" : "s");
  }
}
