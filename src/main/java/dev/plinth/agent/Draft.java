package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.Project;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.spec.SpecText;
import java.util.List;

/**
 * What came of a prompt.
 *
 * @param text the spec, formatted
 * @param approved the same, approved
 * @param project what it compiles to
 * @param notes what was assumed, a sentence each
 * @param attempts every answer, the last of which was approved
 */
public record Draft(
    SpecText text,
    ApprovedSpec approved,
    Project project,
    List<String> notes,
    List<Attempt> attempts) {
  public Draft {
    requireNonNull(text);
    requireNonNull(approved);
    requireNonNull(project);
    notes = List.copyOf(notes);
    attempts = List.copyOf(attempts);
  }
}
