package dev.plinth.evolution;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from a former project to the next spec.
 *
 * @param steps the steps in the order of the migration; incomplete if a question is open
 * @param questions the open questions
 * @param entities the new names of the entities that are renamed, by their former names
 * @param revision the revision; empty if a question is open, if a step is refused, or if the
 *     database does not change
 */
public record Plan(
    List<Step> steps,
    List<OpenQuestion> questions,
    Map<String, String> entities,
    Optional<Revision> revision) {
  public Plan {
    steps = List.copyOf(steps);
    questions = List.copyOf(questions);
    entities = Map.copyOf(entities);
    requireNonNull(revision);
  }

  /** Returns the steps that have no meaning, so that there is no way. */
  public List<Step> refused() {
    return steps.stream().filter(step -> step.grade() == Grade.REFUSE).toList();
  }

  /** Returns whether the project can follow the spec: nothing is open and nothing is refused. */
  public boolean isReady() {
    return questions.isEmpty() && refused().isEmpty();
  }
}
