package dev.plinth.evolution;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Compiler;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import dev.plinth.project.Revisions;
import dev.plinth.project.backend.Backend;
import dev.plinth.project.schema.Schema;
import dev.plinth.project.template.Templates;
import dev.plinth.review.ApprovedSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans how a project follows a changed spec, and compiles it. Equal inputs have equal results on
 * every machine. An instance caches its parsed templates and is safe for use by several threads.
 */
public final class Evolution {
  /** The template of a revision, a path in the folder of templates. */
  public static final String TEMPLATE = "alembic/versions/__revision___changes.py.vm";

  private final Compiler compiler;
  private final Templates templates = new Templates();

  /** Creates an evolution of projects that a compiler writes. */
  public Evolution(Compiler compiler) {
    this.compiler = compiler;
  }

  /**
   * Returns the plan from a former project to the next spec.
   *
   * @throws ProblemException if an answer fits no question, or cannot be given
   */
  public Plan plan(Former former, ApprovedSpec next, Answers answers) throws ProblemException {
    Schema target = Schema.of(Backend.of(next.spec()));
    String id =
        !former.foreign().isEmpty() || former.ids().contains(target.id())
            ? target.idAfter(former.head())
            : target.id();
    Planner.Drafted drafted =
        new Planner(
                new Side(former.spec(), former.schema()),
                new Side(next.spec(), target),
                answers,
                FormerAnswers.of(former.revisions()),
                id)
            .plan();
    Plan plan =
        new Plan(drafted.steps(), drafted.questions(), drafted.entities(), Optional.empty());
    if (!plan.isReady() || drafted.migration().isEmpty()) {
      return plan;
    }
    RevisionVars vars = RevisionVars.of(id, former.head(), plan.steps(), drafted.migration());
    Revision revision = new Revision(id, former.head(), templates.render(TEMPLATE, vars));
    return new Plan(plan.steps(), plan.questions(), plan.entities(), Optional.of(revision));
  }

  /**
   * Returns the project that a former project becomes: what the next spec compiles to, with the
   * former revisions byte for byte, and the one of the plan.
   *
   * @throws IllegalArgumentException if the plan is not ready
   */
  public Project compile(Former former, ApprovedSpec next, Plan plan) {
    if (!plan.isReady()) {
      throw new IllegalArgumentException("questions are open, or a step is refused");
    }
    List<ProjectFile> files = new ArrayList<>(former.revisions());
    plan.revision().ifPresent(r -> files.add(new ProjectFile(new ProjectPath(r.path()), r.text())));
    String head = plan.revision().map(Revision::id).orElse(former.head());
    return compiler.compile(next, new Revisions(head, files, former.foreign()));
  }
}
