package dev.plinth.artifact;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.util.Objects.requireNonNull;

import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The path of an output, and the paths next to it that a run uses until the output is complete.
 *
 * @param requested the path as the user wrote it
 * @param path the absolute path; its parent folder exists, and the path of that folder contains no
 *     links
 */
record OutputPath(Path requested, Path path) {
  /** Resolves a path. Creates missing parent folders. */
  static OutputPath of(Path requested) throws ProblemException {
    Path absolute = checked(requested);
    try {
      Path parent = requireNonNull(absolute.getParent());
      Files.createDirectories(parent);
      return in(parent, requested);
    } catch (IOException e) {
      throw WriteFailure.of(requested, e);
    }
  }

  /** Resolves the path of a folder that exists, through links. */
  static OutputPath ofFolder(Path requested) throws ProblemException {
    try {
      return new OutputPath(requested, checked(requested.toRealPath()));
    } catch (IOException e) {
      throw WriteFailure.of(requested, e);
    }
  }

  /** Resolves a path without creating folders. Returns empty if a parent folder is missing. */
  static Optional<OutputPath> ifParentExists(Path requested) throws ProblemException {
    Path parent = requireNonNull(checked(requested).getParent());
    try {
      for (Path above = parent; above != null; above = above.getParent()) {
        if (Files.exists(above)) {
          requireWritable(above, requested);
          return above.equals(parent) ? Optional.of(in(parent, requested)) : Optional.empty();
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw WriteFailure.of(requested, e);
    }
  }

  /** Returns whether an update of a folder is decided, but not yet wholly applied. */
  static boolean isUpdated(Path folder) throws IOException {
    return Files.exists(new OutputPath(folder, folder.toRealPath()).update(), NOFOLLOW_LINKS);
  }

  private static void requireWritable(Path folder, Path requested) throws ProblemException {
    if (!Files.isWritable(folder)) {
      throw WriteFailure.of(requested, new AccessDeniedException(folder.toString()));
    }
  }

  private static OutputPath in(Path parent, Path requested) throws IOException, ProblemException {
    Path name = requireNonNull(requested.toAbsolutePath().normalize().getFileName());
    OutputPath output = new OutputPath(requested, parent.toRealPath().resolve(name));
    output.refuseLink();
    return output;
  }

  private static Path checked(Path requested) throws ProblemException {
    Path absolute = requested.toAbsolutePath().normalize();
    Path name = absolute.getFileName();
    Path parent = absolute.getParent();
    if (name == null || parent == null) {
      throw new ProblemException(
          "cannot write %s: it is the root of a disk".formatted(requested),
          "choose a folder in it");
    }
    Optional<Path> file = fileAbove(parent);
    if (file.isPresent()) {
      throw new ProblemException(
          "cannot write %s: %s is a file, not a folder".formatted(requested, file.get()),
          "choose another path");
    }
    return absolute;
  }

  private static Optional<Path> fileAbove(Path parent) {
    for (Path above = parent; above != null; above = above.getParent()) {
      if (Files.exists(above)) {
        return Files.isDirectory(above) ? Optional.empty() : Optional.of(above);
      }
    }
    return Optional.empty();
  }

  private void refuseLink() throws ProblemException {
    if (Files.isSymbolicLink(path)) {
      throw new ProblemException(
          "cannot write %s: it is a symbolic link".formatted(requested),
          "choose the path that the link points to");
    }
  }

  /** Returns whether a file or a folder exists at this path. */
  boolean exists() {
    return Files.exists(path, NOFOLLOW_LINKS);
  }

  /** Returns the path of the new output until the output is complete. */
  Path temporary() {
    return sibling("new");
  }

  /** Returns the path of the complete old output while the output is being replaced. */
  Path backup() {
    return sibling("old");
  }

  /** Returns the path of the old output while the old output is being deleted. */
  Path discarded() {
    return sibling("gone");
  }

  /** Returns the path of an update that is decided, but not yet wholly applied. */
  Path update() {
    return sibling("update");
  }

  /** Returns the path of the lock file. */
  Path lock() {
    return sibling("lock");
  }

  private Path sibling(String suffix) {
    return path.resolveSibling("." + path.getFileName() + ".plinth-" + suffix);
  }

  ProblemException alreadyExists() {
    return new ProblemException(
        requested + " already exists", "replace it with --force, or choose another path");
  }

  ProblemException projectAlreadyExists() {
    return new ProblemException(
        requested + " already exists",
        "plinth evolve SPEC %s lets it follow the spec and keeps its data; --force replaces it"
            .formatted(requested));
  }

  ProblemException revisionWouldBeLost(String revision) {
    return new ProblemException(
        "cannot replace %s: its revision %s would be lost".formatted(requested, revision),
        "plinth evolve SPEC %s lets it follow the spec and keeps its revisions"
            .formatted(requested));
  }
}
