package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.python.StatementLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of a revision in alembic/versions/.
 *
 * @param id the id of the revision
 * @param previous the id of the revision before
 * @param words the steps in words, wrapped
 * @param upgrade the statements that apply the steps, each formatted
 * @param downgrade the statements that undo the steps, each formatted
 */
public record RevisionVars(
    String id, String previous, List<String> words, List<String> upgrade, List<String> downgrade) {
  /** The lowest number of statements that is too high for ruff, without the docstring. */
  private static final int MANY_STATEMENTS = 50;

  public RevisionVars {
    requireNonNull(id);
    requireNonNull(previous);
    words = List.copyOf(words);
    upgrade = List.copyOf(upgrade);
    downgrade = List.copyOf(downgrade);
  }

  static RevisionVars of(String id, String previous, List<Step> steps, Migration migration) {
    List<String> upgrade = migration.upgrade();
    List<String> downgrade = migration.downgrade();
    boolean keeps = uses(upgrade, "keep_");
    return new RevisionVars(
        id,
        previous,
        steps.stream().flatMap(step -> wrap(step.words()).stream()).toList(),
        prepared(upgrade, keeps ? List.of("OPEN_ATTIC", "ATTIC") : List.of(), List.of()),
        prepared(
            downgrade,
            keeps ? List.of("NEWEST_ATTIC") : List.of(),
            keeps ? List.of("CLOSE_ATTIC") : List.of()));
  }

  /** Adds the statements that define what the others use. */
  private static List<String> prepared(
      List<String> statements, List<String> first, List<String> last) {
    List<String> all = new ArrayList<>();
    first.forEach(name -> all.add("    op.execute(" + name + ")"));
    if (uses(statements, "reads_as")) {
      all.add("    op.execute(READS_AS)");
    }
    all.addAll(statements);
    last.forEach(name -> all.add("    op.execute(" + name + ")"));
    return all;
  }

  private static boolean uses(List<String> statements, String name) {
    return statements.stream().anyMatch(statement -> statement.contains(name));
  }

  private boolean eitherUses(String name) {
    return uses(upgrade, name) || uses(downgrade, name);
  }

  /** Returns whether a table or column is added, which may be there already. */
  public boolean isAdds() {
    return eitherUses("    say_kept(");
  }

  /** Returns whether a column is added whose values are unique. */
  public boolean isAddsUniques() {
    return eitherUses("    add_unique(");
  }

  /** Returns whether the state of the database is compared first. */
  public boolean isExpects() {
    return eitherUses("    expect(");
  }

  /** Returns whether rows are checked. */
  public boolean isRefuses() {
    return eitherUses("    refuse(");
  }

  /** Returns whether texts are read as values of another type. */
  public boolean isReadsTexts() {
    return eitherUses("reads_as");
  }

  /** Returns whether removed data is kept. */
  public boolean isKeeps() {
    return isKeepsTables() || isKeepsColumns();
  }

  /** Returns whether removed tables are kept. */
  public boolean isKeepsTables() {
    return eitherUses("    keep_table(");
  }

  /** Returns whether the values of removed columns are kept. */
  public boolean isKeepsColumns() {
    return eitherUses("    keep_column(");
  }

  /** Returns whether the upgrade has more statements than ruff allows (PLR0915). */
  public boolean isLongUpgrade() {
    return upgrade.size() >= MANY_STATEMENTS;
  }

  /** Returns whether the downgrade has more statements than ruff allows (PLR0915). */
  public boolean isLongDowngrade() {
    return downgrade.size() >= MANY_STATEMENTS;
  }

  private static List<String> wrap(String words) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("-");
    for (String word : words.split(" ", -1)) {
      if (line.length() + 1 + word.length() > StatementLayout.WIDTH && line.length() > 2) {
        lines.add(line.toString());
        line = new StringBuilder(" ");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
