package dev.plinth.artifact;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.plinth.problem.ProblemException;
import dev.plinth.project.Revisions;
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
 * Recognises folders that contain a generated project and nothing else. These folders may be
 * replaced, because they can be generated again. A project that a user works in may not be
 * replaced, because the migrations, the {@code .git} folder and other files that the user added
 * would be lost.
 */
final class GeneratedFolder {
  private static final List<String> REQUIRED_FILES =
      List.of(
          "app/main.py",
          "alembic/alembic.ini",
          "requirements.txt",
          "Dockerfile",
          "docker-compose.yml");

  /** The folders of a generated project, the root included. */
  static final Set<String> GENERATED_FOLDERS =
      Set.of("", "app", "app/routers", "alembic", "alembic/versions");

  private static final Pattern INITIAL_MIGRATION =
      Pattern.compile("alembic/versions/[0-9a-f]+_initial\\.py");
  private static final Pattern GENERATED_FILES =
      Pattern.compile(
          "requirements\\.txt|Dockerfile|docker-compose\\.yml"
              + "|app/(main|database|models|schemas|crud|auth|config)\\.py"
              + "|app/routers/\\w+\\.py"
              + "|alembic/(alembic\\.ini|env\\.py|script\\.py\\.mako|spec\\.json)"
              + "|"
              + INITIAL_MIGRATION);

  /** Files and folders that Python tools and file managers create and can create again. */
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

  /**
   * Checks that a folder contains a generated project and nothing else.
   *
   * @throws ProblemException if the folder is not a generated project or contains other files
   */
  static void check(OutputPath output) throws IOException, ProblemException {
    Walk walk = new Walk(output.path());
    Optional<String> missing = missingFile(output);
    if (missing.isPresent()) {
      throw notGenerated(output, missing.get());
    }
    Files.walkFileTree(output.path(), walk);
    if (walk.unknownPath != null && isRevision(walk.unknownPath)) {
      throw output.revisionWouldBeLost(walk.unknownPath);
    }
    if (walk.unknownPath != null) {
      throw new ProblemException(
          "cannot replace %s: %s in it was not generated and would be lost"
              .formatted(output.requested(), walk.unknownPath),
          "plinth evolve SPEC %s keeps it; or choose another path".formatted(output.requested()));
    }
    if (!walk.hasInitialMigration) {
      throw notGenerated(output, "alembic/versions/*_initial.py");
    }
  }

  /** Returns whether a folder has the files that every generated project has. */
  static boolean isProject(OutputPath output) {
    return missingFile(output).isEmpty();
  }

  private static Optional<String> missingFile(OutputPath output) {
    return REQUIRED_FILES.stream()
        .filter(file -> !Files.isRegularFile(output.path().resolve(file), NOFOLLOW_LINKS))
        .findFirst();
  }

  /** Returns whether a file with this path can be generated. */
  static boolean isGenerated(String path) {
    return GENERATED_FILES.matcher(path).matches();
  }

  private static boolean isRevision(String path) {
    return path.startsWith(Revisions.FOLDER) && path.endsWith(".py");
  }

  private static ProblemException notGenerated(OutputPath output, String missing) {
    return new ProblemException(
        "cannot replace %s: it is not a generated project, it has no %s"
            .formatted(output.requested(), missing),
        "choose another path, or move that folder");
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private @Nullable String unknownPath;
    private boolean hasInitialMigration;

    Walk(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (isCache(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      return continueIfKnown(folder, GENERATED_FOLDERS.contains(relative(folder)));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = relative(file);
      hasInitialMigration |= INITIAL_MIGRATION.matcher(path).matches();
      boolean known = attributes.isRegularFile() && GENERATED_FILES.matcher(path).matches();
      return continueIfKnown(file, known || isCache(file));
    }

    private FileVisitResult continueIfKnown(Path path, boolean known) {
      if (!known) {
        unknownPath = relative(path);
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
