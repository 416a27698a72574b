package dev.plinth.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The Git history of a project, which has files as they were when they were committed. It is only
 * read. A project without a history, or with one that cannot be read, has none of the files.
 *
 * @param project the folder of the project, in the working tree of the repository
 */
public record GitHistory(Path project) implements BaseFiles {
  /** The most versions of one file that are compared. */
  private static final int MAX_VERSIONS = 2_000;

  /** The largest version that is read, in bytes. */
  private static final long MAX_SIZE = 16_000_000;

  @Override
  public Optional<ProjectFile> find(ProjectPath path, String digest) {
    IsolatedGit.install();
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder()
            .setMustExist(true)
            .findGitDir(project.toAbsolutePath().toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    try (Repository repository = builder.build()) {
      Path root = repository.getWorkTree().toPath().toRealPath();
      Path file = project.toRealPath().resolve(path.value());
      String name = root.relativize(file).toString().replace('\\', '/');
      return find(repository, name, path, digest);
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<ProjectFile> find(
      Repository repository, String name, ProjectPath path, String digest) throws IOException {
    ObjectId staged = staged(repository, name);
    Optional<ProjectFile> found = file(repository, staged, path, digest);
    try (RevWalk walk = new RevWalk(repository)) {
      markAll(repository, walk);
      walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(name), TreeFilter.ANY_DIFF));
      int versions = 0;
      for (RevCommit commit = walk.next();
          found.isEmpty() && commit != null && versions < MAX_VERSIONS;
          commit = walk.next()) {
        versions++;
        try (TreeWalk tree = TreeWalk.forPath(repository, name, commit.getTree())) {
          ObjectId blob = tree == null ? ObjectId.zeroId() : tree.getObjectId(0);
          found = file(repository, blob, path, digest);
        }
      }
    }
    return found;
  }

  private static ObjectId staged(Repository repository, String name) throws IOException {
    var entry = repository.readDirCache().getEntry(name);
    return entry == null ? ObjectId.zeroId() : entry.getObjectId();
  }

  /** Begins with the commits of all branches and tags. */
  private static void markAll(Repository repository, RevWalk walk) throws IOException {
    for (Ref ref : repository.getRefDatabase().getRefs()) {
      ObjectId id = ref.getObjectId();
      if (id != null && walk.peel(walk.parseAny(id)) instanceof RevCommit commit) {
        walk.markStart(commit);
      }
    }
  }

  private static Optional<ProjectFile> file(
      Repository repository, ObjectId blob, ProjectPath path, String digest) throws IOException {
    if (blob.equals(ObjectId.zeroId())) {
      return Optional.empty();
    }
    var content = repository.open(blob);
    if (content.getType() != Constants.OBJ_BLOB || content.getSize() > MAX_SIZE) {
      return Optional.empty();
    }
    ProjectFile file = new ProjectFile(path, new String(content.getBytes(), UTF_8));
    return file.digest().equals(digest) ? Optional.of(file) : Optional.empty();
  }
}
