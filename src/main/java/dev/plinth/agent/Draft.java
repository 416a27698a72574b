package dev.plinth.agent;

import static java.util.Objects.requireNonNull;

import dev.plinth.drafting.Renaming;
import dev.plinth.project.Project;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.spec.SpecText;
import java.util.List;

/**
 * The result of a prompt: a spec and its project.
 *
 * @param text the formatted text of a new spec; the changed text of the current spec, which keeps
 *     its layout
 * @param approved the approved spec
 * @param project the project that the spec compiles to
 * @param notes the assumptions of the model, a sentence each
 * @param renames what the model knows to have another name than in the current spec
 * @param attempts all attempts in order; the spec of the last was approved
 */
public record Draft(
    SpecText text,
    ApprovedSpec approved,
    Project project,
    List<String> notes,
    List<Renaming> renames,
    List<Attempt> attempts) {
  public Draft {
    requireNonNull(text);
    requireNonNull(approved);
    requireNonNull(project);
    notes = List.copyOf(notes);
    renames = List.copyOf(renames);
    attempts = List.copyOf(attempts);
  }
}
