package dev.plinth.project.backend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The id of a migration: a digest of the tables that it makes. Equal tables give an equal id, other
 * tables another one; so Alembic stops before it takes the database of another schema for its own.
 * The order of tables and columns does not count, since no query depends on it.
 */
public final class RevisionId {
  private static final int DIGITS = 12;

  private RevisionId() {}

  /** Gives the id of the migration that makes these tables: 12 hexadecimal digits. */
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
        sqlType(column),
        column.nullable() ? "null" : "not null",
        column.unique() ? "unique" : "",
        column.isKey() ? "primary key" : "",
        column.isStamp() ? "default now" : "");
  }

  private static String sqlType(Column column) {
    return switch (column.type()) {
      case STRING -> "varchar(255)";
      case INTEGER -> "bigint";
      case FLOAT -> "double precision";
      case BOOLEAN -> "boolean";
      case DATETIME -> "timestamptz";
      case UUID -> "uuid";
      case TEXT -> "text";
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
