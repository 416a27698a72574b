package dev.plinth.drafting;

import dev.plinth.spec.Entity;
import dev.plinth.spec.Field;
import dev.plinth.spec.FieldType;
import dev.plinth.spec.FreeNames;
import dev.plinth.spec.Name;
import dev.plinth.spec.ReservedNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that the entities of a spec have, those of PostgreSQL's sequences included. */
final class TakenNames {
  private final Plurals plurals;
  private final Set<String> names = new HashSet<>();
  private final Set<String> tables = new HashSet<>();
  private final Set<String> sequences = new HashSet<>();

  TakenNames(Plurals plurals) {
    this.plurals = plurals;
  }

  /** Takes the names of an entity that is there already. */
  void take(Entity entity) {
    names.add(Name.snake(entity.name()));
    tables.add(entity.tableName());
    sequences.add(ReservedNames.sequenceName(entity.tableName(), entity.primaryKey().name()));
  }

  /** Gives a free name near this one, and takes it. */
  String entity(String wanted) {
    String name =
        FreeNames.inPascalCase(ReservedNames.LONGEST_ENTITY, this::isTakenName)
            .near(ReservedNames.isReservedEntity(wanted) ? wanted + "Record" : wanted);
    names.add(Name.snake(name));
    return name;
  }

  private boolean isTakenName(String name) {
    return names.contains(Name.snake(name)) || ReservedNames.isReservedEntity(name);
  }

  /** Gives a free table for the entity of this name, and takes it. */
  String table(String name, List<Field> fields) {
    String snake = Name.snake(name);
    int last = snake.lastIndexOf('_') + 1;
    String plural = snake.substring(0, last) + plurals.plural(snake.substring(last));
    boolean taken = ReservedNames.TABLES.contains(plural);
    String table =
        FreeNames.inSnakeCase(ReservedNames.LONGEST_TABLE, this::isTakenTable)
            .near(ReservedNames.withoutCataloguePrefix(taken ? "app_" + plural : plural));
    tables.add(table);
    fields.stream()
        .filter(field -> field.primaryKey() && field.type() == FieldType.INTEGER)
        .forEach(key -> sequences.add(ReservedNames.sequenceName(table, key.name())));
    return table;
  }

  private boolean isTakenTable(String table) {
    return tables.contains(table)
        || sequences.contains(table)
        || ReservedNames.isReservedTable(table)
        || table.endsWith("_seq");
  }
}
