package dev.plinth.evolution;

import dev.plinth.evolution.Answers.Answer;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.schema.ColumnSchema;
import dev.plinth.project.schema.TableSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The difference of two schemas. What has the same name on both sides stays, and so does what an
 * answer says is renamed. Nothing is guessed.
 *
 * @param kept the tables that stay
 * @param removed the tables of the former schema that do not stay
 * @param added the new tables
 */
record SchemaDiff(List<TablePair> kept, List<TableSchema> removed, List<TableSchema> added) {
  SchemaDiff {
    kept = List.copyOf(kept);
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /**
   * Returns the difference of two sides.
   *
   * @throws ProblemException if an answer renames what is not there
   */
  static SchemaDiff of(Side before, Side after, GivenAnswers answers) throws ProblemException {
    Map<String, String> names = tableNames(before, after, answers);
    List<TablePair> kept = new ArrayList<>();
    List<TableSchema> removed = new ArrayList<>();
    for (TableSchema table : before.schema().tables()) {
      String next = names.get(table.name());
      if (next == null) {
        removed.add(table);
      } else {
        kept.add(pair(table, after.schema().table(next).orElseThrow(), before, after, answers));
      }
    }
    List<TableSchema> added =
        after.schema().tables().stream()
            .filter(table -> !names.containsValue(table.name()))
            .toList();
    return new SchemaDiff(kept, removed, added);
  }

  /** Returns the names that a user may use for a table: of its entity and of itself, old or new. */
  static Set<String> names(TablePair pair, Side before, Side after) {
    String oldTable = pair.before().name();
    String newTable = pair.after().name();
    Set<String> names = new HashSet<>(Set.of(before.entity(oldTable)));
    names.add(oldTable);
    // A name that means another table on the other side is no name of this one.
    for (String name : List.of(after.entity(newTable), newTable)) {
      if (before.find(name).map(TableSchema::name).filter(n -> !n.equals(oldTable)).isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private static Map<String, String> tableNames(Side before, Side after, GivenAnswers answers)
      throws ProblemException {
    Map<String, String> names = new LinkedHashMap<>();
    for (Answer rename : answers.tableRenames()) {
      String word = rename.value().orElseThrow();
      if (word.equals(Side.ACCOUNTS) || rename.place().entity().equals(Side.ACCOUNTS)) {
        continue; // accounts move, which is no renaming of a table
      }
      Optional<TableSchema> from = before.find(rename.place().entity());
      Optional<TableSchema> to = after.find(word);
      if (from.isPresent() && to.isPresent() && !names.containsValue(to.get().name())) {
        names.put(from.get().name(), to.get().name());
        answers.use(rename);
      } else {
        throw noRename(
            rename,
            from.isEmpty() ? "no entity " + rename.place() + " before" : "no such entity after",
            (from.isEmpty() ? before : after)
                .schema().tables().stream()
                    .map(table -> (from.isEmpty() ? before : after).entity(table.name()))
                    .toList());
      }
    }
    for (TableSchema table : before.schema().tables()) {
      boolean taken = names.containsKey(table.name()) || names.containsValue(table.name());
      if (!taken && after.schema().table(table.name()).isPresent()) {
        names.put(table.name(), table.name());
      }
    }
    return names;
  }

  private static TablePair pair(
      TableSchema from, TableSchema to, Side before, Side after, GivenAnswers answers)
      throws ProblemException {
    Map<String, String> names = new LinkedHashMap<>();
    TablePair whole = new TablePair(from, to, List.of(), List.of(), List.of());
    for (Answer rename : answers.ofTable(Kind.RENAME, names(whole, before, after))) {
      Optional<ColumnSchema> old = from.column(rename.place().field());
      Optional<ColumnSchema> next = to.column(rename.value().orElseThrow());
      if (old.isEmpty() || next.isEmpty() || names.containsValue(next.get().name())) {
        throw noRename(
            rename,
            old.isEmpty()
                ? "there is no field " + rename.place() + " before"
                : "there is no such field after, or it is the new name of another field",
            (old.isEmpty() ? from : to).columns().stream().map(ColumnSchema::name).toList());
      }
      if (Side.isPassword(old.get()) != Side.isPassword(next.get())) {
        throw new ProblemException(
            "%s is not possible: only one of the two is a password, which is stored as a hash"
                .formatted(rename),
            "leave it out; the field is then removed, and the other one is new");
      }
      names.put(old.get().name(), next.get().name());
      answers.use(rename);
    }
    for (ColumnSchema column : from.columns()) {
      boolean taken = names.containsKey(column.name()) || names.containsValue(column.name());
      if (!taken && to.column(column.name()).isPresent()) {
        names.put(column.name(), column.name());
      }
    }
    List<ColumnPair> columns = new ArrayList<>();
    List<ColumnSchema> removed = new ArrayList<>();
    for (ColumnSchema column : from.columns()) {
      Optional<ColumnSchema> next =
          Optional.ofNullable(names.get(column.name())).flatMap(to::column);
      if (next.isPresent()) {
        columns.add(new ColumnPair(column, next.get()));
      } else {
        removed.add(column);
      }
    }
    List<ColumnSchema> added =
        to.columns().stream().filter(column -> !names.containsValue(column.name())).toList();
    return new TablePair(from, to, columns, removed, added);
  }

  private static ProblemException noRename(Answer answer, String why, List<String> names) {
    return new ProblemException(
        "%s is not possible: %s".formatted(answer, why), "choose from " + String.join(", ", names));
  }
}
