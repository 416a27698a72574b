package dev.plinth.artifact;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where something is to stand, and the names beside it under which a run works until it does.
 *
 * @param wanted the path in the words of the user
 * @param path the same path: absolute, in a folder that exists and that is reached without links
 */
record OutputPath(Path wanted, Path path) {
  /** Finds the place, and makes the folders above it where they are missing. */
  static OutputPath of(Path wanted) throws OutputProblem {
    Path absolute = possible(wanted);
    try {
      Path parent = requireNonNull(absolute.getParent());
      Files.createDirectories(parent);
      return in(parent, wanted);
    } catch (IOException e) {
      throw OutputProblem.of(wanted, e);
    }
  }

  /** Finds the place without making anything; nothing where a folder above it is missing. */
  static Optional<OutputPath> seen(Path wanted) throws OutputProblem {
    Path parent = requireNonNull(possible(wanted).getParent());
    try {
      for (Path above = parent; above != null; above = above.getParent()) {
        if (Files.exists(above)) {
          requireWritable(above, wanted);
          return above.equals(parent) ? Optional.of(in(parent, wanted)) : Optional.empty();
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw OutputProblem.of(wanted, e);
    }
  }

  private static void requireWritable(Path folder, Path wanted) throws OutputProblem {
    if (!Files.isWritable(folder)) {
      throw OutputProblem.of(wanted, new AccessDeniedException(folder.toString()));
    }
  }

  private static OutputPath in(Path parent, Path wanted) throws IOException, OutputProblem {
    Path name = requireNonNull(wanted.toAbsolutePath().normalize().getFileName());
    OutputPath place = new OutputPath(wanted, parent.toRealPath().resolve(name));
    place.refuseLink();
    return place;
  }

  private static Path possible(Path wanted) throws OutputProblem {
    Path absolute = wanted.toAbsolutePath().normalize();
    Path name = absolute.getFileName();
    Path parent = absolute.getParent();
    if (name == null || parent == null) {
      throw new OutputProblem(
          "cannot write %s: it is the root of a disk".formatted(wanted), "name a folder below it");
    }
    Optional<Path> file = fileAbove(parent);
    if (file.isPresent()) {
      throw new OutputProblem(
          "cannot write %s: %s is a file, not a folder".formatted(wanted, file.get()),
          "name another place");
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

  private void refuseLink() throws OutputProblem {
    if (Files.isSymbolicLink(path)) {
      throw new OutputProblem(
          "cannot write %s: it is a link".formatted(wanted), "name the place that it leads to");
    }
  }

  /** Tells whether something stands there. */
  boolean isTaken() {
    return Files.exists(path, NOFOLLOW_LINKS);
  }

  /** The new one while it is made; never whole unless its maker says so. */
  Path fresh() {
    return beside("new");
  }

  /** The old one, whole, while the new one takes its place. */
  Path old() {
    return beside("old");
  }

  /** The old one while it is deleted; no longer whole. */
  Path gone() {
    return beside("gone");
  }

  /** What a run holds locked while it works here. */
  Path lock() {
    return beside("lock");
  }

  private Path beside(String role) {
    return path.resolveSibling("." + path.getFileName() + ".plinth-" + role);
  }

  OutputProblem existsAlready() {
    return new OutputProblem(
        wanted + " exists already", "replace it on purpose (--force), or name another place");
  }
}
