package dev.plinth.artifact;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder that this program generated and that holds nothing else: it may be replaced, since the
 * same can be made again. A project that somebody works in is refused: its migrations, its {@code
 * .git} and its notes cannot.
 */
final class GeneratedFolder {
  private static final List<String> MARKS =
      List.of(
          "app/main.py",
          "alembic/alembic.ini",
          "requirements.txt",
          "Dockerfile",
          "docker-compose.yml");
  private static final Set<String> FOLDERS =
      Set.of("", "app", "app/routers", "alembic", "alembic/versions");
  private static final Pattern INITIAL = Pattern.compile("alembic/versions/[0-9a-f]+_initial\\.py");
  private static final Pattern FILES =
      Pattern.compile(
          "requirements\\.txt|Dockerfile|docker-compose\\.yml"
              + "|app/(main|database|models|schemas|crud|auth|config)\\.py"
              + "|app/routers/\\w+\\.py"
              + "|alembic/(alembic\\.ini|env\\.py|script\\.py\\.mako)"
              + "|"
              + INITIAL);

  /** What Python's tools and file managers leave anywhere, and make again. */
  private static final Set<String> CACHES =
      Set.of(
          "__pycache__",
          ".pytest_cache",
          ".mypy_cache",
          ".ruff_cache",
          ".venv",
          ".DS_Store",
          "Thumbs.db",
          "desktop.ini");

  private GeneratedFolder() {}

  /** Refuses a folder that does not hold a generated project, or holds more than that. */
  static void require(OutputPath place) throws IOException, OutputProblem {
    Walk walk = new Walk(place.path());
    Optional<String> missing =
        MARKS.stream()
            .filter(mark -> !Files.isRegularFile(place.path().resolve(mark), NOFOLLOW_LINKS))
            .findFirst();
    if (missing.isPresent()) {
      throw notOurs(place, missing.get());
    }
    Files.walkFileTree(place.path(), walk);
    if (walk.foreign != null) {
      throw new OutputProblem(
          "cannot replace %s: %s in it was not generated and would be lost"
              .formatted(place.wanted(), walk.foreign),
          "move it out of that folder, or name another place");
    }
    if (!walk.hasInitial) {
      throw notOurs(place, "alembic/versions/*_initial.py");
    }
  }

  private static OutputProblem notOurs(OutputPath place, String missing) {
    return new OutputProblem(
        "cannot replace %s: it is not a generated project, it has no %s"
            .formatted(place.wanted(), missing),
        "name another place, or move that folder away");
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private @Nullable String foreign;
    private boolean hasInitial;

    Walk(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (isCache(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      return judge(folder, FOLDERS.contains(relative(folder)));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = relative(file);
      hasInitial |= INITIAL.matcher(path).matches();
      boolean known = attributes.isRegularFile() && FILES.matcher(path).matches();
      return judge(file, known || isCache(file));
    }

    private FileVisitResult judge(Path path, boolean known) {
      if (!known) {
        foreign = relative(path);
        return FileVisitResult.TERMINATE;
      }
      return FileVisitResult.CONTINUE;
    }

    private String relative(Path path) {
      return root.relativize(path).toString().replace('\\', '/');
    }

    private boolean isCache(Path path) {
      return !path.equals(root) && CACHES.contains(String.valueOf(path.getFileName()));
    }
  }
}
