package dev.plinth.merge;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.ProjectPath;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that a user has decided about, so that they are not merged.
 *
 * @param mine the files that stay as the user has edited them
 * @param theirs the files that become as they are generated
 */
public record Choices(Set<ProjectPath> mine, Set<ProjectPath> theirs) {
  /** No choices. */
  public static final Choices NONE = new Choices(Set.of(), Set.of());

  public Choices {
    mine = Set.copyOf(mine);
    theirs = Set.copyOf(theirs);
  }

  /** A side of a merge. */
  public enum Choice {
    /** The file as the user has edited it. */
    MINE,
    /** The file as it is generated. */
    THEIRS
  }

  /** Returns these choices and another one. */
  public Choices and(ProjectPath path, Choice choice) {
    Set<ProjectPath> all = new TreeSet<>(choice == Choice.MINE ? mine : theirs);
    all.add(path);
    return choice == Choice.MINE ? new Choices(all, theirs) : new Choices(mine, all);
  }

  /** Returns the choice about a file, which may have moved. */
  Optional<Choice> about(ProjectPath from, ProjectPath to) {
    if (mine.contains(from) || mine.contains(to)) {
      return Optional.of(Choice.MINE);
    }
    return theirs.contains(from) || theirs.contains(to)
        ? Optional.of(Choice.THEIRS)
        : Optional.empty();
  }

  /**
   * Checks that each choice is about a generated file, and that there is one choice about it.
   *
   * @throws ProblemException if not
   */
  void require(Set<ProjectPath> generated, Set<ProjectPath> edited) throws ProblemException {
    Set<ProjectPath> all = new TreeSet<>(mine);
    all.addAll(theirs);
    for (ProjectPath path : all) {
      if (!generated.contains(path)) {
        throw new ProblemException(
            "%s is not a generated file of the project".formatted(path),
            edited.isEmpty()
                ? "leave it out: no generated file was edited"
                : "the edited files are "
                    + String.join(", ", edited.stream().map(ProjectPath::value).sorted().toList()));
      }
      if (mine.contains(path) && theirs.contains(path)) {
        throw new ProblemException(
            "there are two answers about " + path, "give --mine or --theirs, not both");
      }
    }
  }
}
