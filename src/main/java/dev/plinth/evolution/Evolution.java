package dev.plinth.evolution;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.backend.Backend;
import dev.plinth.project.schema.Schema;
import dev.plinth.project.template.Templates;
import dev.plinth.review.ApprovedSpec;
import dev.plinth.spec.Spec;
import java.util.Optional;
import java.util.Set;

/**
 * Plans how a project follows a changed spec. Equal inputs have equal plans on every machine. An
 * instance caches its parsed template and is safe for use by several threads.
 */
public final class Evolution {
  /** The template of a revision, a path in the folder of templates. */
  public static final String TEMPLATE = "alembic/versions/__revision___changes.py.vm";

  private final Templates templates = new Templates();

  /**
   * Returns the plan from one spec to the next.
   *
   * @param former the former spec
   * @param schema the schema that the former project leads to
   * @param head the id of its last revision
   * @param known the ids that cannot be used again
   * @throws ProblemException if an answer fits no question, or cannot be given
   */
  public Plan plan(
      Spec former,
      Schema schema,
      String head,
      Set<String> known,
      ApprovedSpec next,
      Answers answers)
      throws ProblemException {
    Schema target = Schema.of(Backend.of(next.spec()));
    String id = known.contains(target.id()) ? target.idAfter(head) : target.id();
    Planner.Drafted drafted =
        new Planner(new Side(former, schema), new Side(next.spec(), target), answers, id).plan();
    Plan plan = new Plan(drafted.steps(), drafted.questions(), Optional.empty());
    if (!plan.isReady() || drafted.migration().isEmpty()) {
      return plan;
    }
    RevisionVars vars = RevisionVars.of(id, head, plan.steps(), drafted.migration());
    Revision revision = new Revision(id, head, templates.render(TEMPLATE, vars));
    return new Plan(plan.steps(), plan.questions(), Optional.of(revision));
  }
}
