package dev.plinth.random;

import dev.plinth.spec.Auth;
import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.Name;
import dev.plinth.spec.ReservedNames;
import dev.plinth.spec.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generates valid specs with the most awkward names and texts that spec 1.0 allows. */
public final class RandomSpec {
  private static final Path FOLDER = Path.of("src/test/resources/random");
  private static final List<String> ENTITIES = lines("entity-names.txt");
  private static final List<String> PYTHON = lines("python-names.txt");
  private static final List<String> POSTGRES = lines("postgres-keywords.txt");
  private static final List<String> PASSWORDS =
      List.of("password", "passwd", "pwd", "hashed_password", "password_hash");
  private static final List<FieldType> TYPES = List.of(FieldType.values());
  private static final List<FieldType> KEYS = TYPES.stream().filter(FieldType::canBeKey).toList();

  private final Random random;

  private RandomSpec(Random random) {
    this.random = random;
  }

  /** Returns the spec of this seed. */
  public static Spec of(int seed) {
    return new RandomSpec(new Random(seed)).spec();
  }

  /** Returns the awkward names that spec 1.0 allows: of Python, PostgreSQL and the backend. */
  public static Set<String> awkwardNames() {
    return Stream.of(ENTITIES, PYTHON, POSTGRES)
        .flatMap(List::stream)
        .filter(
            name -> !ReservedNames.isReservedEntity(name) && !ReservedNames.FIELDS.contains(name))
        .collect(Collectors.toSet());
  }

  private Spec spec() {
    Auth auth = new Auth(random.nextInt(4) > 0, 1 + random.nextInt(Auth.LONGEST_EXPIRY));
    return new Spec(projectName(), HostileText.of(random), auth, entities());
  }

  private String projectName() {
    String name = characters("aZ09", 1) + characters("bY8 ._-", random.nextInt(62));
    String whole = random.nextInt(20) == 0 ? name : name + "x";
    return ReservedNames.isDeviceName(whole) || whole.length() > 63 || !endsInLetterOrDigit(whole)
        ? "plinth"
        : whole;
  }

  private static boolean endsInLetterOrDigit(String name) {
    return Character.isLetterOrDigit(name.charAt(name.length() - 1));
  }

  private List<Entity> entities() {
    List<Entity> entities = new ArrayList<>();
    Set<String> files = new HashSet<>();
    Set<String> tables = new HashSet<>();
    for (int i = 0; i <= random.nextInt(6); i++) {
      String name = entityName();
      String table = tableName();
      if (!ReservedNames.isReservedEntity(name)
          && files.add(Name.snake(name))
          && tables.add(table)) {
        entities.add(new Entity(name, table, fields(), random.nextInt(5) > 0));
      }
    }
    return entities.isEmpty() ? entities() : entities;
  }

  private String entityName() {
    return switch (random.nextInt(4)) {
      case 0 -> "User";
      case 1 -> characters("AXZ", 1) + characters("aB1c", random.nextInt(63));
      default -> pick(ENTITIES);
    };
  }

  private String tableName() {
    String table =
        random.nextBoolean()
            ? pick(random.nextBoolean() ? POSTGRES : PYTHON)
            : identifier(ReservedNames.LONGEST_TABLE);
    return ReservedNames.isReservedTable(table) || table.endsWith("_seq") ? "rows" : table;
  }

  private List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int lastIndex = random.nextInt(9);
    int key = random.nextInt(lastIndex + 1);
    boolean hasPassword = false;
    for (int i = 0; i <= lastIndex; i++) {
      String name = fieldName(i != key && !hasPassword);
      while (!names.add(name)) {
        name = identifier(ReservedNames.LONGEST_FIELD);
      }
      boolean isPassword = Field.isPasswordName(name);
      hasPassword |= isPassword;
      fields.add(isPassword ? password(name) : i == key ? key(name) : plain(name));
    }
    return fields;
  }

  private Field key(String name) {
    return new Field(name, pick(KEYS), true, false, random.nextBoolean());
  }

  private Field password(String name) {
    FieldType type = random.nextBoolean() ? FieldType.STRING : FieldType.TEXT;
    return new Field(name, type, false, random.nextBoolean(), false);
  }

  private Field plain(String name) {
    FieldType type = pick(TYPES);
    return new Field(name, type, false, random.nextInt(3) == 0, random.nextInt(4) == 0);
  }

  private String fieldName(boolean mayBePassword) {
    String name =
        switch (random.nextInt(10)) {
          case 0 -> "id";
          case 1 -> random.nextBoolean() ? "email" : "username";
          case 2 -> random.nextBoolean() ? "created_at" : "updated_at";
          case 3 -> mayBePassword ? pick(PASSWORDS) : "name";
          case 4, 5 -> identifier(ReservedNames.LONGEST_FIELD);
          case 6, 7 -> pick(POSTGRES);
          default -> pick(PYTHON);
        };
    boolean unusable =
        ReservedNames.FIELDS.contains(name)
            || name.length() > ReservedNames.LONGEST_FIELD
            || (Field.isPasswordName(name) && !mayBePassword);
    return unusable ? "plain" : name;
  }

  private String identifier(int maxLength) {
    int length = random.nextInt(3) == 0 ? maxLength : 1 + random.nextInt(maxLength);
    String name = characters("axz", 1) + characters("bq7_", length - 1);
    String single = name.replaceAll("__+", "_");
    return single.endsWith("_") ? single.substring(0, single.length() - 1) : single;
  }

  private String characters(String from, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(from.charAt(random.nextInt(from.length())));
    }
    return text.toString();
  }

  private <T> T pick(List<T> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
