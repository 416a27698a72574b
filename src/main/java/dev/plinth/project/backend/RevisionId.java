package dev.plinth.project.backend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The id of a migration: a digest of the tables that it creates. Equal tables have equal ids,
 * different tables have different ids. A backend therefore recognises and refuses a database with
 * other tables. The order of tables and columns does not change the id, since no query depends on
 * it.
 */
public final class RevisionId {
  private static final int DIGITS = 12;

  private RevisionId() {}

  /** Returns the id of the migration that creates the tables: 12 hexadecimal digits. */
  public static String of(List<Table> tables) {
    String schema =
        tables.stream().flatMap(RevisionId::lines).sorted().collect(Collectors.joining("\n"));
    byte[] digest = sha256().digest(schema.getBytes(UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, DIGITS);
  }

  private static Stream<String> lines(Table table) {
    return table.columns().stream().map(column -> line(table, column));
  }

  private static String line(Table table, Column column) {
    return String.join(
        " ",
        table.name(),
        column.name(),
        ColumnType.of(column.type()).sql(),
        column.nullable() ? "null" : "not null",
        column.unique() ? "unique" : "",
        column.isKey() ? "primary key" : "",
        column.isTimestamp() ? "default now" : "");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
