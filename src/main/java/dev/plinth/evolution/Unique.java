package dev.plinth.evolution;

/** The statements for the unique constraint of a column. */
final class Unique {
  /** The longest text that fits into a unique index, in bytes. */
  private static final int LONGEST = 2_600;

  private Unique() {}

  /** Returns a statement that stops the migration if two rows have the same value. */
  static String refuseEqual(String label, String table, String key, String expression) {
    return Migration.refuse(
        label,
        table,
        key,
        "%s IN (SELECT %s FROM %s GROUP BY 1 HAVING count(*) > 1)"
            .formatted(expression, expression, SqlName.quoted(table)),
        "a value that another row has, too,",
        "make the values differ");
  }

  /** Returns a statement that adds the unique constraint of a column. */
  static String createUnique(String table, String constraint, String column) {
    return Python.call(
        "op.create_unique_constraint",
        Python.text(constraint),
        Python.name(table),
        Python.list(column));
  }

  /** Returns a statement that drops a unique constraint. */
  static String dropUnique(String table, String constraint) {
    return Python.call(
        "op.drop_constraint", Python.text(constraint), Python.name(table), "type_=\"unique\"");
  }

  /** Returns a statement that stops the migration if a text is too long for a unique index. */
  static String refuseLong(String label, String table, String key, String quoted) {
    return Migration.refuse(
        label,
        table,
        key,
        "octet_length(%s) > %d".formatted(quoted, LONGEST),
        "a text of more than %d bytes, too long to be unique".formatted(LONGEST),
        "shorten these texts");
  }
}
