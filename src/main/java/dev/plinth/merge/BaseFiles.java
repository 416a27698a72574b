package dev.plinth.merge;

import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import java.util.List;
import java.util.Optional;

/** A source of files as they were generated, from which the user has edited them. */
public interface BaseFiles {
  /**
   * Returns a file as it was generated; empty if this source does not have it.
   *
   * @param digest the digest of the file
   */
  Optional<ProjectFile> find(ProjectPath path, String digest);

  /** Returns the source of these files. */
  static BaseFiles of(List<ProjectFile> files) {
    return (path, digest) ->
        files.stream()
            .filter(file -> file.path().equals(path) && file.digest().equals(digest))
            .findFirst();
  }

  /** Returns a source that asks another one for a file that it does not have. */
  default BaseFiles or(BaseFiles other) {
    return (path, digest) -> find(path, digest).or(() -> other.find(path, digest));
  }
}
