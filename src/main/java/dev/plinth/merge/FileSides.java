package dev.plinth.merge;

import dev.plinth.merge.Choices.Choice;
import dev.plinth.merge.FileMerge.Outcome;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The sides of a file that was generated before, is generated now, or both.
 *
 * @param from the former path
 * @param to the path of the result
 * @param digest the digest of the file as it was generated; empty if it is new
 * @param mine the file of the user; empty if there is none
 * @param theirs the file as it is generated now; empty if it no longer is
 */
record FileSides(
    ProjectPath from,
    ProjectPath to,
    Optional<String> digest,
    Optional<ProjectFile> mine,
    Optional<ProjectFile> theirs) {

  /** Brings the sides together. */
  FileMerge merge(BaseFiles bases, Optional<Choice> choice) {
    if (choice.isPresent()) {
      return chosen(choice.get());
    }
    if (isEdited() && mine.isPresent()) {
      OptionalInt marker = ConflictMarkers.firstLine(mine.get().text());
      if (marker.isPresent()) {
        LineConflict place = new LineConflict(marker.getAsInt(), List.of(), 1, List.of());
        return new FileMerge(to, Outcome.UNRESOLVED, mine, theirs, List.of(place));
      }
    }
    if (theirs.isEmpty()) {
      return isEdited() && mine.isPresent()
          ? result(from, Outcome.NO_LONGER_GENERATED, mine.get())
          : withoutFile(from, Outcome.GENERATED);
    }
    return mine.isEmpty() ? added(theirs.get()) : both(mine.get(), theirs.get(), bases);
  }

  private FileMerge result(ProjectPath path, Outcome outcome, ProjectFile file) {
    return new FileMerge(path, outcome, Optional.of(file), theirs, List.of());
  }

  private FileMerge withoutFile(ProjectPath path, Outcome outcome) {
    return new FileMerge(path, outcome, Optional.empty(), theirs, List.of());
  }

  /** Returns that a file of the user is where this one moves. */
  FileMerge cannotMove() {
    return withoutFile(to, Outcome.CANNOT_MOVE);
  }

  private boolean isEdited() {
    return digest.isPresent() && mine.filter(file -> file.digest().equals(digest.get())).isEmpty();
  }

  private FileMerge chosen(Choice choice) {
    if (choice == Choice.MINE) {
      return new FileMerge(
          theirs.isPresent() ? to : from,
          Outcome.MINE,
          mine.map(file -> new ProjectFile(theirs.isPresent() ? to : from, file.text())),
          theirs,
          List.of());
    }
    return new FileMerge(to, Outcome.THEIRS, theirs.map(this::inMyForm), theirs, List.of());
  }

  private FileMerge added(ProjectFile generated) {
    if (digest.isEmpty()) {
      return result(to, Outcome.GENERATED, generated);
    }
    return generated.digest().equals(digest.get())
        ? withoutFile(to, Outcome.STAYS_DELETED)
        : result(to, Outcome.DELETED_BY_HAND, generated);
  }

  private FileMerge both(ProjectFile edited, ProjectFile generated, BaseFiles bases) {
    if ((digest.isPresent() && !isEdited()) || TextForm.sameLines(edited, generated)) {
      return result(to, Outcome.GENERATED, inMyForm(generated));
    }
    if (digest.isEmpty()) {
      return lines(Outcome.IN_THE_WAY, "", edited, generated);
    }
    if (generated.digest().equals(digest.get())) {
      return result(to, Outcome.KEPT, new ProjectFile(to, edited.text()));
    }
    Optional<ProjectFile> base = bases.find(from, digest.get());
    return base.isPresent()
        ? lines(Outcome.SAME_LINES, base.get().text(), edited, generated)
        : lines(Outcome.UNKNOWN_BASE, "", edited, generated);
  }

  private FileMerge lines(
      Outcome conflict, String base, ProjectFile edited, ProjectFile generated) {
    LineMerge merge =
        LineMerge.of(
            TextForm.lines(base), TextForm.lines(edited.text()), TextForm.lines(generated.text()));
    ProjectFile file = new ProjectFile(to, TextForm.of(edited.text()).apply(merge.text()));
    return merge.isClean()
        ? result(to, Outcome.MERGED, file)
        : new FileMerge(to, conflict, Optional.of(file), theirs, merge.conflicts());
  }

  /** Returns the generated file with the line ends of the user's file. */
  private ProjectFile inMyForm(ProjectFile generated) {
    if (mine.isEmpty()) {
      return generated;
    }
    return TextForm.sameLines(mine.get(), generated)
        ? new ProjectFile(to, mine.get().text())
        : new ProjectFile(
            to, TextForm.of(mine.get().text()).apply(TextForm.lines(generated.text())));
  }
}
