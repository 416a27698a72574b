package dev.plinth.merge;

import static java.util.Objects.requireNonNull;

import dev.plinth.evolution.Former;
import dev.plinth.problem.ProblemException;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import dev.plinth.project.SpecJson;
import dev.plinth.project.python.RouterModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A project that follows its spec and keeps what the user has edited.
 *
 * @param project the project, whose alembic/spec.json has the digests of the files as they are
 *     generated, so that the next merge knows which ones were edited; with conflicts, their files
 *     have both sides between markers
 * @param former the files of the user's project that the project replaces
 * @param files what becomes of each generated file, in the order of their paths
 */
public record ProjectMerge(Project project, List<ProjectFile> former, List<FileMerge> files) {
  public ProjectMerge {
    requireNonNull(project);
    former = List.copyOf(former);
    files = List.copyOf(files);
  }

  /**
   * Merges a former project, as the user has edited it, with what its next spec compiles to.
   *
   * @param entities the new names of renamed entities, whose files move
   * @param bases the files as they were generated
   * @throws ProblemException if a choice is not about a generated file
   */
  public static ProjectMerge of(
      Former former, Project next, Map<String, String> entities, BaseFiles bases, Choices choices)
      throws ProblemException {
    return new Sides(former, next, entities).merge(bases, choices);
  }

  /** Returns the conflicts: what the user must decide. */
  public List<FileMerge> conflicts() {
    return files.stream().filter(file -> file.outcome().isConflict()).toList();
  }

  /** Returns whether the user's project is this project already. */
  public boolean isUpToDate() {
    return Set.copyOf(project.files()).equals(Set.copyOf(former));
  }

  /** The former and the next project while they are merged. */
  private static final class Sides {
    private final Former former;
    private final Project next;
    private final Map<ProjectPath, ProjectFile> mine;
    private final Map<ProjectPath, ProjectFile> own;
    private final Map<ProjectPath, ProjectFile> theirs;

    /** The former paths of the files that move, by their new paths. */
    private final Map<ProjectPath, ProjectPath> moved = new TreeMap<>();

    private final List<FileMerge> merged = new ArrayList<>();
    private final Set<ProjectPath> replacedOwn = new TreeSet<>();

    Sides(Former former, Project next, Map<String, String> entities) {
      this.former = former;
      this.next = next;
      this.mine = byPath(former.files());
      this.own = byPath(former.own());
      this.theirs = byPath(next.files());
      theirs.remove(SpecJson.PATH);
      entities.forEach(
          (from, to) -> {
            if (former.digests().containsKey(router(from)) && theirs.containsKey(router(to))) {
              moved.put(router(to), router(from));
            }
          });
    }

    private static ProjectPath router(String entity) {
      return new ProjectPath("app/routers/" + RouterModule.of(entity).file() + ".py");
    }

    private static Map<ProjectPath, ProjectFile> byPath(List<ProjectFile> files) {
      Map<ProjectPath, ProjectFile> byPath = new TreeMap<>();
      files.forEach(file -> byPath.put(file.path(), file));
      return byPath;
    }

    ProjectMerge merge(BaseFiles bases, Choices choices) throws ProblemException {
      Set<ProjectPath> generated = new TreeSet<>(theirs.keySet());
      generated.addAll(former.digests().keySet());
      choices.require(generated, former.edited());
      for (ProjectPath path : theirs.keySet()) {
        merged.add(merge(path, bases, choices));
      }
      for (ProjectPath path : former.digests().keySet()) {
        if (!moved.containsValue(path) && from(path).filter(path::equals).isEmpty()) {
          merged.add(removed(path, bases, choices));
        }
      }
      List<ProjectFile> files = new ArrayList<>();
      merged.forEach(merge -> merge.file().ifPresent(files::add));
      next.files().stream().filter(file -> file.path().equals(SpecJson.PATH)).forEach(files::add);
      List<ProjectFile> replaced = new ArrayList<>(former.files());
      replacedOwn.forEach(path -> replaced.add(requireNonNull(own.get(path))));
      return new ProjectMerge(
          new Project(next.name(), next.revision(), next.schema(), files), replaced, merged);
    }

    /**
     * Returns what becomes of a file that the next project does not have, or has from elsewhere.
     */
    private FileMerge removed(ProjectPath path, BaseFiles bases, Choices choices) {
      FileSides sides = sides(path, path, Optional.empty());
      FileMerge merge = sides.merge(bases, choices.about(path, path));
      return merge.file().isPresent() && theirs.containsKey(path) ? sides.cannotMove() : merge;
    }

    /** Returns the former path of a file that is generated now; empty if the file is new. */
    private Optional<ProjectPath> from(ProjectPath path) {
      if (moved.containsKey(path)) {
        return Optional.of(requireNonNull(moved.get(path)));
      }
      boolean stays =
          theirs.containsKey(path)
              && former.digests().containsKey(path)
              && !moved.containsValue(path);
      return stays ? Optional.of(path) : Optional.empty();
    }

    private FileMerge merge(ProjectPath path, BaseFiles bases, Choices choices) {
      Optional<ProjectFile> generated = Optional.ofNullable(theirs.get(path));
      Optional<ProjectPath> from = from(path);
      if (from.isPresent()) {
        FileSides sides = sides(from.get(), path, generated);
        return own.containsKey(path)
            ? sides.cannotMove()
            : sides.merge(bases, choices.about(from.get(), path));
      }
      ProjectFile taken = own.get(path);
      if (taken == null && !former.digests().containsKey(path)) {
        taken = mine.get(path); // a revision
      } else if (taken != null) {
        replacedOwn.add(path);
      }
      return new FileSides(path, path, Optional.empty(), Optional.ofNullable(taken), generated)
          .merge(bases, choices.about(path, path));
    }

    private FileSides sides(ProjectPath from, ProjectPath to, Optional<ProjectFile> generated) {
      return new FileSides(
          from,
          to,
          Optional.ofNullable(former.digests().get(from)),
          Optional.ofNullable(mine.get(from)),
          generated);
    }
  }
}
