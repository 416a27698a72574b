package dev.plinth.evolution;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.ColumnSchema.Filled;
import dev.plinth.project.schema.IndexSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps within one table that stays, in the order of the migration: what stands in the way is
 * taken away, columns are renamed, the key moves, columns are removed, changed and added, and what
 * must hold for them is added at last.
 */
final class TableChanges {
  private static final String TEMPORARY = "plinth_renamed";

  private final Planner planner;
  private final TablePair pair;
  private final Set<String> words;
  private final Migration migration;
  private final String table;

  /** The present names of the columns of the former table. */
  private final Map<String, String> present = new LinkedHashMap<>();

  /**
   * Creates the steps of a table.
   *
   * @param words the names that a user may use for the table
   */
  TableChanges(Planner planner, TablePair pair, Set<String> words) {
    this.planner = planner;
    this.pair = pair;
    this.words = words;
    this.migration = planner.migration();
    this.table = pair.after().name();
    pair.before().columns().forEach(column -> present.put(column.name(), column.name()));
  }

  void add() throws ProblemException {
    expect();
    ChangedTable changed = new ChangedTable(planner, pair, words);
    UniqueChange unique = new UniqueChange(changed);
    ColumnChange change = new ColumnChange(changed);
    for (ColumnPair column : pair.columns()) {
      unique.stopBeingUnique(column);
    }
    removedIndexes().forEach(this::dropIndex);
    Map<String, String> open = new LinkedHashMap<>();
    for (ColumnPair column : pair.columns()) {
      if (column.isRenamed()) {
        change.tellRename(column);
        open.put(column.before().name(), column.after().name());
      }
    }
    Set<String> fixed =
        present.keySet().stream()
            .filter(name -> !open.containsKey(name))
            .collect(Collectors.toSet());
    rename(RenameOrder.free(open, fixed), true);
    KeyMove key = new KeyMove(planner, pair, words, present);
    key.add();
    for (ColumnSchema column : pair.removed()) {
      new ColumnRemoval(changed).remove(column, key.name()); // it keeps its name to the end
    }
    rename(RenameOrder.of(open, TEMPORARY), false);
    for (ColumnPair column : pair.columns()) {
      change.change(column);
    }
    for (ColumnSchema column : pair.added()) {
      if (!column.name().equals(pair.after().key())) {
        new ColumnAddition(changed).add(column);
      }
    }
    for (ColumnPair column : pair.columns()) {
      unique.becomeUnique(column);
    }
    addedIndexes().forEach(this::createIndex);
  }

  /** Requires that what the steps touch is as the last revision left it. */
  private void expect() {
    String old = pair.before().name();
    for (ColumnSchema column : pair.before().columns()) {
      boolean touched =
          pair.removed().contains(column)
              || pair.columns().stream()
                  .anyMatch(
                      each ->
                          each.before().equals(column)
                              && (!each.after().equals(column) || pair.movesKey()));
      if (touched) {
        boolean key = column.name().equals(pair.before().key());
        migration.lock(old);
        migration.expect(old, column.name(), Migration.definition(column, key));
      }
    }
    for (ColumnSchema column : pair.added()) {
      if (pair.before().column(column.name()).isEmpty()) {
        boolean key = column.name().equals(pair.after().key());
        migration.lock(old);
        if (key) {
          migration.expect(old, column.name(), "no column");
        } else {
          migration.expect(old, column.name(), addable(column));
        }
      }
    }
  }

  /** Returns the definitions with which a column that is added may be there already. */
  private static String[] addable(ColumnSchema column) {
    ColumnSchema plain =
        new ColumnSchema(column.name(), column.type(), column.nullable(), false, column.filled());
    String definition = Migration.definition(plain, false);
    return column.unique()
        ? new String[] {"no column", definition, definition + " UNIQUE"}
        : new String[] {"no column", definition};
  }

  private void rename(List<RenameOrder.Move> moves, boolean beforeKeyMoves) {
    for (RenameOrder.Move move : moves) {
      ColumnSchema column = pair.before().column(move.original()).orElseThrow();
      ColumnSchema after =
          pair.columns().stream()
              .filter(each -> each.before().equals(column))
              .findFirst()
              .orElseThrow()
              .after();
      migration.add(rename(move.from(), move.to()), rename(move.to(), move.from()));
      // The constraint of a column that becomes the key is dropped between the two passes.
      boolean becomesKey = beforeKeyMoves && after.name().equals(pair.after().key());
      if (column.unique() && (after.unique() || becomesKey)) {
        String from = SqlName.unique(table, move.from());
        String to = SqlName.unique(table, move.to());
        migration.add(
            TableRenames.constraint(table, from, to), TableRenames.constraint(table, to, from));
      }
      if (column.filled() == Filled.IDENTITY) {
        String from = SqlName.sequence(table, move.from());
        String to = SqlName.sequence(table, move.to());
        TableRenames.renameSequence(migration, from, to);
      }
      present.put(move.original(), move.to());
    }
  }

  private String rename(String from, String to) {
    return Python.call(
        "op.alter_column",
        Python.name(table),
        Python.name(from),
        "new_column_name=" + Python.name(to));
  }

  private List<IndexSchema> removedIndexes() {
    return pair.before().indexes().stream()
        .filter(index -> !pair.after().indexes().contains(index))
        .toList();
  }

  private List<IndexSchema> addedIndexes() {
    return pair.after().indexes().stream()
        .filter(index -> !pair.before().indexes().contains(index))
        .toList();
  }

  private void dropIndex(IndexSchema index) {
    planner.step(
        StepKind.INDEX_REMOVED,
        place(),
        "the index %s is removed".formatted(index.name()),
        Grade.FREE,
        Lock.SHORT);
    migration.lock(pair.before().name());
    migration.add(NewTable.dropIndex(table, index), NewTable.createIndex(table, index));
  }

  private void createIndex(IndexSchema index) {
    planner.step(
        StepKind.INDEX_ADDED,
        place(),
        index.unique()
            ? "no two rows may have the same %s".formatted(index.expression())
            : "an index on %s is added".formatted(index.expression()),
        index.unique() ? Grade.CHECK : Grade.FREE,
        Lock.SHORT);
    migration.lock(pair.before().name());
    if (index.unique()) {
      migration.up(
          Unique.refuseEqual(
              pair.before().name() + ": " + index.expression(),
              table,
              pair.after().key(),
              index.expression()));
    }
    migration.add(NewTable.createIndex(table, index), NewTable.dropIndex(table, index));
  }

  private Place place() {
    return Place.of(planner.before().entity(pair.before().name()));
  }
}
