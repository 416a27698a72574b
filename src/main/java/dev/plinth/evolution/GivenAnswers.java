package dev.plinth.evolution;

import dev.plinth.evolution.Answers.Answer;
import dev.plinth.evolution.Answers.Kind;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.schema.TableSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The answers of a user while a plan is made: finds the answer to a question, and what is left. */
final class GivenAnswers {
  private final Answers answers;
  private final Set<Answer> used = new HashSet<>();

  GivenAnswers(Answers answers) {
    this.answers = answers;
  }

  /** Returns the renamed entities and tables: answers whose place has no field. */
  List<Answer> tableRenames() {
    return answers.of(Kind.RENAME).values().stream().filter(a -> a.place().isEntity()).toList();
  }

  /** Returns the answers of a kind to the fields of a table, whatever the user calls the table. */
  List<Answer> ofTable(Kind kind, Set<String> names) {
    return answers.of(kind).values().stream()
        .filter(answer -> !answer.place().isEntity() && names.contains(answer.place().entity()))
        .toList();
  }

  /** Returns the answer to a question about a field, whatever the user calls its table. */
  Optional<Answer> find(Kind kind, Set<String> names, String field) {
    Optional<Answer> found =
        answers.of(kind).values().stream()
            .filter(answer -> answer.place().field().equals(field))
            .filter(answer -> names.contains(answer.place().entity()))
            .findFirst();
    found.ifPresent(used::add);
    return found;
  }

  void use(Answer answer) {
    used.add(answer);
  }

  /**
   * Checks that each answer belongs to a question.
   *
   * @throws ProblemException if one does not, which may be a typing mistake
   */
  void requireAllUsed(Side before, Side after) throws ProblemException {
    List<Answer> unused = new ArrayList<>(answers.all());
    unused.removeAll(used);
    if (!unused.isEmpty()) {
      Answer first = unused.get(0);
      throw new ProblemException(
          "%s answers no question of this change".formatted(first), remedy(first, before, after));
    }
  }

  private static String remedy(Answer answer, Side before, Side after) {
    Side side = answer.kind() == Kind.FILL || answer.kind() == Kind.KEY ? after : before;
    Optional<TableSchema> table = side.find(answer.place().entity());
    if (table.isEmpty()) {
      return "the entities are "
          + String.join(
              ", ", side.schema().tables().stream().map(t -> side.entity(t.name())).toList());
    }
    if (!answer.place().isEntity() && table.get().column(answer.place().field()).isEmpty()) {
      return "the fields of %s are %s"
          .formatted(
              side.entity(table.get().name()),
              String.join(", ", table.get().columns().stream().map(c -> c.name()).toList()));
    }
    return "leave it out";
  }
}
