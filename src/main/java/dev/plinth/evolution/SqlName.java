package dev.plinth.evolution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The names that PostgreSQL and SQLAlchemy give to what is created with a table. They follow from
 * the names of the table and its columns.
 */
final class SqlName {
  /** The longest name that PostgreSQL keeps, in bytes (PostgreSQL manual, section 4.1.1). */
  private static final int LONGEST = 63;

  private SqlName() {}

  /** Returns a name between quotes, for SQL. */
  static String quoted(String name) {
    return '"' + name + '"';
  }

  /** Returns the name of the primary key of a table. */
  static String primaryKey(String table) {
    return shortened("pk__" + table);
  }

  /** Returns the name of the unique constraint of a column. */
  static String unique(String table, String column) {
    return shortened("uq__" + table + "__" + column);
  }

  /** Returns the name of the table that keeps the values of a removed column. */
  static String attic(String table, String column) {
    return shortened(table + "__" + column);
  }

  /**
   * Returns the name of the sequence of an identity column. PostgreSQL shortens the longer of the
   * two names first (makeObjectName in its source).
   */
  static String sequence(String table, String column) {
    int tableLength = table.length();
    int columnLength = column.length();
    while (tableLength + columnLength > LONGEST - "__seq".length()) {
      if (tableLength > columnLength) {
        tableLength--;
      } else {
        columnLength--;
      }
    }
    return table.substring(0, tableLength) + '_' + column.substring(0, columnLength) + "_seq";
  }

  /** Shortens a name as SQLAlchemy does: it ends in four digits of the MD5 of the whole name. */
  private static String shortened(String name) {
    return name.length() <= LONGEST
        ? name
        : name.substring(0, LONGEST - 8) + '_' + md5(name).substring(28);
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has MD5", missing);
    }
  }
}
