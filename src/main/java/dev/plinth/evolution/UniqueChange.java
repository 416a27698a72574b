package dev.plinth.evolution;

import dev.plinth.spec.FieldType;

/** The steps by which the values of a column must, or need no longer, be unique. */
final class UniqueChange {
  private final ChangedTable table;

  UniqueChange(ChangedTable table) {
    this.table = table;
  }

  /** Adds the step before the columns are renamed, since it stands in the way of others. */
  void stopBeingUnique(ColumnPair column) {
    if (!column.before().unique() || column.after().unique() || table.isKey(column)) {
      return;
    }
    String name = SqlName.unique(table.name(), column.before().name());
    table
        .planner()
        .step(
            StepKind.UNIQUE_REMOVED,
            table.place(column),
            table.place(column) + " need not be unique any more",
            Grade.FREE,
            Lock.SHORT);
    table
        .migration()
        .add(
            Unique.dropUnique(table.name(), name),
            Unique.createUnique(table.name(), name, column.before().name()));
    table
        .migration()
        .down(
            Unique.refuseEqual(
                table.label(column),
                table.name(),
                table.pair().before().key(),
                SqlName.quoted(column.before().name())));
  }

  /** Adds the step after all values are what they become. */
  void becomeUnique(ColumnPair column) {
    if (column.before().unique() || !column.after().unique()) {
      return;
    }
    String name = column.after().name();
    String quoted = SqlName.quoted(name);
    table
        .planner()
        .step(
            StepKind.UNIQUE_ADDED,
            table.place(column),
            table.place(column) + " must be unique; refused if two rows have the same value",
            Grade.CHECK,
            Lock.SHORT);
    table
        .migration()
        .up(Unique.refuseEqual(table.label(column), table.name(), table.key(), quoted));
    if (column.after().type() == FieldType.TEXT) {
      table
          .migration()
          .up(Unique.refuseLong(table.label(column), table.name(), table.key(), quoted));
    }
    table.addUnique(name);
  }
}
