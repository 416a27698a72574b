package dev.plinth.project.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.project.backend.Backend;
import dev.plinth.project.backend.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tables of a database, with everything that is created with them.
 *
 * @param tables the tables, sorted by name
 */
public record Schema(List<TableSchema> tables) {
  private static final int DIGITS = 12;

  public Schema {
    tables = tables.stream().sorted(Comparator.comparing(TableSchema::name)).toList();
  }

  /** Returns the schema that a backend stores its rows in. */
  public static Schema of(Backend backend) {
    return new Schema(backend.storedTables().stream().map(Schema::tableOf).toList());
  }

  /** Returns the schema of one table of a backend. */
  public static TableSchema tableOf(Table table) {
    List<IndexSchema> indexes =
        table.name().equals("auth_users") ? List.of(IndexSchema.LOGIN_WITHOUT_CASE) : List.of();
    return new TableSchema(
        table.name(),
        table.columns().stream().map(ColumnSchema::of).toList(),
        table.key().name(),
        indexes);
  }

  /** Returns the table with a name; empty if there is none. */
  public Optional<TableSchema> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /**
   * Returns the id of the revision that leads to this schema: 12 hexadecimal digits. Equal schemas
   * have equal ids, whatever the order of their tables and columns, since no query depends on it.
   */
  public String id() {
    return digest(
        tables.stream().flatMap(TableSchema::facts).sorted().collect(Collectors.joining("\n")));
  }

  /**
   * Returns the id of a revision that leads to this schema where the plain id cannot be used, since
   * the revisions before contain it already.
   *
   * @param previous the id of the revision before
   */
  public String idAfter(String previous) {
    return digest(id() + " after " + previous);
  }

  /** Returns the id that names what a text describes: 12 hexadecimal digits. */
  public static String digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
