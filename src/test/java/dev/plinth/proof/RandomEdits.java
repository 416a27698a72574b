package dev.plinth.proof;

import dev.plinth.evolution.Answers;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.problem.ProblemException;
import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A spec that changes at random, with the rows that its tables must hold. It is a model of its own:
 * it knows nothing of plans and revisions.
 */
final class RandomEdits {
  /** A field; the names in the answers are those before and after an edit. */
  private static final class Column {
    final FieldType firstType;
    String name;
    FieldType type;
    boolean nullable;
    boolean unique;

    Column(String name, FieldType type, boolean nullable, boolean unique) {
      this.firstType = type;
      this.name = name;
      this.type = type;
      this.nullable = nullable;
      this.unique = unique;
    }
  }

  /** An entity and its rows. A row has the values of the columns as PostgreSQL prints them. */
  private static final class Entity {
    String name;
    String table;
    final boolean numbered;
    final List<Column> columns = new ArrayList<>();
    final List<Map<String, String>> rows = new ArrayList<>();

    Entity(String name, String table, boolean numbered) {
      this.name = name;
      this.table = table;
      this.numbered = numbered;
    }
  }

  /** The value of a field that has none. */
  private static final String NULL = "null";

  private static final List<FieldType> TYPES =
      List.of(
          FieldType.STRING,
          FieldType.TEXT,
          FieldType.INTEGER,
          FieldType.FLOAT,
          FieldType.BOOLEAN,
          FieldType.UUID);

  private final Random random;
  private final List<Entity> entities = new ArrayList<>();
  private boolean auth;
  private int names;
  private Answers answers = Answers.NONE;

  RandomEdits(long seed) {
    this.random = new Random(seed);
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      addEntity();
    }
  }

  /** Begins with a spec, except its entities whose keys are texts. */
  RandomEdits(long seed, Spec spec) {
    this.random = new Random(seed);
    this.auth = spec.auth().enabled();
    for (var entity : spec.entities()) {
      FieldType key = FieldType.STRING;
      List<Column> columns = new ArrayList<>();
      for (Field field : entity.fields()) {
        if (field.primaryKey()) {
          key = field.type();
        } else {
          columns.add(new Column(field.name(), field.type(), field.nullable(), field.unique()));
        }
      }
      if (key != FieldType.STRING) {
        Entity begun = new Entity(entity.name(), entity.tableName(), key == FieldType.INTEGER);
        begun.columns.addAll(columns);
        entities.add(begun);
      }
    }
  }

  /** Returns the spec in short. */
  String spec() {
    return (auth ? "auth; " : "")
        + entities.stream().map(RandomEdits::text).collect(Collectors.joining("; "));
  }

  private static String text(Entity entity) {
    return "%s %s: id %s key"
            .formatted(entity.name, entity.table, entity.numbered ? "integer" : "uuid")
        + entity.columns.stream()
            .map(
                c ->
                    ", %s %s%s%s"
                        .formatted(
                            c.name,
                            c.type.word(),
                            c.nullable ? " null" : "",
                            c.unique ? " unique" : ""))
            .collect(Collectors.joining());
  }

  /** Returns the statements that insert the rows of the model. */
  List<String> inserts() {
    List<String> statements = new ArrayList<>();
    for (Entity entity : entities) {
      int count = random.nextInt(5);
      for (int i = 0; i < count; i++) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : entity.columns) {
          row.put(column.name, value(column));
        }
        entity.rows.add(row);
        String values =
            row.values().stream()
                .map(value -> value.equals(NULL) ? value : "'" + value + "'")
                .collect(Collectors.joining(", "));
        statements.add(
            row.isEmpty()
                ? "INSERT INTO \"%s\" DEFAULT VALUES".formatted(entity.table)
                : "INSERT INTO \"%s\" (\"%s\") VALUES (%s)"
                    .formatted(entity.table, String.join("\", \"", row.keySet()), values));
      }
    }
    return statements;
  }

  /** Returns the rows that the tables must hold, without their keys. */
  Map<String, List<String>> rows() {
    return entities.stream()
        .collect(
            Collectors.toMap(
                entity -> entity.table,
                entity -> entity.rows.stream().map(RandomEdits::sorted).sorted().toList()));
  }

  /** Returns a query that reads the rows of a table in the same form. */
  static String query(String table) {
    return """
    SELECT coalesce((
      SELECT string_agg(key || '=' || coalesce(value, 'null'), ', ' ORDER BY key COLLATE "C")
      FROM jsonb_each_text(to_jsonb(t) - 'id')), '')
    FROM "%s" AS t
    """
        .formatted(table);
  }

  private static String sorted(Map<String, String> row) {
    return new java.util.TreeMap<>(row)
        .entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  /** Returns the answers of the last edits. */
  Answers answers() {
    return answers;
  }

  /** Changes the spec and the rows by some edits, each in another entity. */
  void edit() throws ProblemException {
    answers = Answers.NONE;
    List<Entity> touched = new ArrayList<>(entities);
    java.util.Collections.shuffle(touched, random);
    int edits = 1 + random.nextInt(touched.size());
    for (Entity entity : touched.subList(0, edits)) {
      edit(entity);
    }
    if (random.nextInt(6) == 0) {
      auth = !auth;
      if (!auth) {
        answer(Kind.DROP, "auth_users");
      }
    }
    if (random.nextInt(4) == 0) {
      addEntity();
    }
  }

  private void edit(Entity entity) throws ProblemException {
    int kind = random.nextInt(8);
    if (kind == 0 && entities.size() > 1) {
      answer(Kind.DROP, entity.name);
      entities.remove(entity);
    } else if (kind == 1) {
      String table = name("t");
      answer(Kind.RENAME, entity.table + "=" + table);
      entity.table = table;
      entity.name = "E" + table;
    } else {
      // Several changes of fields at once; fields that were changed are not changed again.
      List<Column> columns = new ArrayList<>(entity.columns);
      java.util.Collections.shuffle(columns, random);
      String before = entity.name;
      for (Column column : columns.subList(0, Math.min(columns.size(), 1 + random.nextInt(3)))) {
        change(entity, before, column);
      }
      if (random.nextBoolean()) {
        addColumn(entity, before);
      }
    }
  }

  private void change(Entity entity, String label, Column column) throws ProblemException {
    switch (random.nextInt(6)) {
      case 0 -> {
        answer(Kind.DROP, label + "." + column.name);
        entity.columns.remove(column);
        entity.rows.forEach(row -> row.remove(column.name));
      }
      case 1, 2 -> {
        String old = column.name;
        column.name = name("f");
        answer(Kind.RENAME, label + "." + old + "=" + column.name);
        entity.rows.forEach(row -> row.put(column.name, row.remove(old)));
        if (random.nextBoolean()) {
          retype(entity, column);
        }
      }
      case 3 -> retype(entity, column);
      case 4 -> {
        if (column.nullable && !column.unique) {
          column.nullable = false;
          String value = fill(column);
          answer(Kind.FILL, label + "." + column.name + "=" + value);
          entity.rows.forEach(
              row ->
                  row.replaceAll(
                      (name, old) -> name.equals(column.name) && old.equals(NULL) ? value : old));
        } else {
          column.nullable = true;
        }
      }
      default -> {
        boolean distinct =
            entity.rows.stream()
                    .map(row -> row.get(column.name))
                    .filter(v -> !v.equals(NULL))
                    .distinct()
                    .count()
                == entity.rows.stream()
                    .map(row -> row.get(column.name))
                    .filter(v -> !v.equals(NULL))
                    .count();
        column.unique = !column.unique && distinct;
      }
    }
  }

  /** Changes the type, and prints the values as the next type does. */
  private void retype(Entity entity, Column column) {
    List<FieldType> next =
        switch (column.type) {
          case STRING -> List.of(FieldType.TEXT, FieldType.INTEGER, FieldType.FLOAT);
          case TEXT -> List.of(FieldType.STRING);
          case INTEGER -> List.of(FieldType.FLOAT, FieldType.STRING, FieldType.TEXT);
          case FLOAT -> List.of(FieldType.INTEGER, FieldType.STRING);
          case BOOLEAN -> List.of(FieldType.INTEGER, FieldType.FLOAT, FieldType.STRING);
          case UUID -> List.of(FieldType.STRING, FieldType.TEXT);
          case DATETIME -> List.of(FieldType.DATETIME);
        };
    FieldType type = next.get(random.nextInt(next.size()));
    boolean numbers =
        entity.rows.stream()
            .map(row -> row.get(column.name))
            .allMatch(value -> value.equals(NULL) || value.matches("[0-9]+"));
    boolean toNumber = type == FieldType.INTEGER || type == FieldType.FLOAT;
    if (toNumber && column.type == FieldType.STRING && !numbers) {
      return; // such as a uuid that became a text
    }
    if (column.type == FieldType.BOOLEAN && toNumber) {
      if (column.unique) {
        return;
      }
      entity.rows.forEach(row -> row.computeIfPresent(column.name, (name, v) -> asNumber(v)));
    }
    column.type = type;
  }

  private static String asNumber(String value) {
    return switch (value) {
      case "true" -> "1";
      case "false" -> "0";
      default -> value;
    };
  }

  private void addColumn(Entity entity, String label) throws ProblemException {
    FieldType type = TYPES.get(random.nextInt(TYPES.size()));
    boolean nullable = random.nextBoolean();
    Column column = new Column(name("f"), type, nullable, nullable && random.nextInt(4) == 0);
    entity.columns.add(column);
    String value = nullable ? NULL : value(column);
    if (!nullable) {
      answer(Kind.FILL, label + "." + column.name + "=" + value);
    }
    entity.rows.forEach(row -> row.put(column.name, value));
  }

  private void addEntity() {
    String table = name("t");
    Entity entity = new Entity("E" + table, table, random.nextBoolean());
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      FieldType type = TYPES.get(random.nextInt(TYPES.size()));
      boolean unique = type != FieldType.BOOLEAN && random.nextInt(3) == 0;
      entity.columns.add(new Column(name("f"), type, random.nextBoolean(), unique));
    }
    entities.add(entity);
  }

  private String name(String prefix) {
    names++;
    return prefix + names;
  }

  /** Returns a value that no other row has, as PostgreSQL prints it; sometimes null. */
  private String value(Column column) {
    if (column.nullable && random.nextInt(3) == 0) {
      return NULL;
    }
    names++;
    return switch (column.type) {
      case BOOLEAN -> String.valueOf(random.nextBoolean());
      case UUID -> new java.util.UUID(random.nextLong(), names).toString();
      case DATETIME -> "2024-01-01T00:00:00.%06d+00:00".formatted(999_999 - 10 * names);
      default -> String.valueOf(names);
    };
  }

  /** Returns a value that the former types of the column have, too, so that it can go back. */
  private String fill(Column column) {
    if (column.firstType == FieldType.BOOLEAN && column.type != FieldType.BOOLEAN) {
      return "1";
    }
    return value(new Column(column.name, column.firstType, false, false));
  }

  private void answer(Kind kind, String text) throws ProblemException {
    answers = answers.and(Answers.parse(kind, text));
  }
}
