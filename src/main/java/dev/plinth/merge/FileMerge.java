package dev.plinth.merge;

import static java.util.Objects.requireNonNull;

import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import java.util.List;
import java.util.Optional;

/**
 * The result of merging a generated file.
 *
 * @param path the path, the new one if the file moves
 * @param outcome the way in which the two sides were brought together
 * @param file the resulting file; of a conflict, with both sides between markers; empty if there is
 *     none
 * @param theirs the file as it is generated now; empty if it no longer is
 * @param lines the lines of a conflict; empty if the conflict is not about lines
 */
public record FileMerge(
    ProjectPath path,
    Outcome outcome,
    Optional<ProjectFile> file,
    Optional<ProjectFile> theirs,
    List<LineConflict> lines) {
  public FileMerge {
    requireNonNull(path);
    requireNonNull(outcome);
    requireNonNull(file);
    requireNonNull(theirs);
    lines = List.copyOf(lines);
  }

  /** The way in which two sides of a file were brought together. */
  public enum Outcome {
    /** The user did not edit it: it becomes as it is generated. */
    GENERATED,
    /** The new spec does not change it: the edits stay. */
    KEPT,
    /** Both changed it, in different lines. */
    MERGED,
    /** The user deleted it, and the new spec does not change it. */
    STAYS_DELETED,
    /** The user chose the edited file. */
    MINE,
    /** The user chose the generated file. */
    THEIRS,

    /** Both changed the same lines. */
    SAME_LINES(true),
    /** Both changed it, and nobody knows what it was. */
    UNKNOWN_BASE(true),
    /** The user deleted it, and the new spec changes it. */
    DELETED_BY_HAND(true),
    /** The user edited it, and the new spec no longer has it. */
    NO_LONGER_GENERATED(true),
    /** A file of the user is where a new one is generated. */
    IN_THE_WAY(true),
    /** A file of the user is where the file moves. */
    CANNOT_MOVE(true),
    /** The file has markers of an earlier conflict. */
    UNRESOLVED(true);

    private final boolean conflict;

    Outcome() {
      this(false);
    }

    Outcome(boolean conflict) {
      this.conflict = conflict;
    }

    /** Returns whether the user must decide. */
    public boolean isConflict() {
      return conflict;
    }

    /** Returns whether the conflict can be written into the project, for the user to resolve. */
    public boolean canBeWritten() {
      return this != CANNOT_MOVE && this != UNRESOLVED;
    }
  }
}
