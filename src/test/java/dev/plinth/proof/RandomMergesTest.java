package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.evolution.Evolution;
import dev.plinth.evolution.Former;
import dev.plinth.evolution.Plan;
import dev.plinth.merge.BaseFiles;
import dev.plinth.merge.Choices;
import dev.plinth.merge.FileMerge;
import dev.plinth.merge.ProjectMerge;
import dev.plinth.project.Compiler;
import dev.plinth.project.Project;
import dev.plinth.project.ProjectFile;
import dev.plinth.project.ProjectPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Merges random hand edits with random changes of the spec, and compares each file with what Git
 * makes of the same three files. {@code -Dmerges=20000} compares more files, {@code
 * -Dmerges.seed=7} others.
 */
@Tag("python")
class RandomMergesTest {
  private static final String PARSE =
      """
      import ast, pathlib, sys
      for file in pathlib.Path(sys.argv[1]).glob('*.py'):
          ast.parse(file.read_text(), str(file))
      """;

  private final Compiler compiler = new Compiler();
  private final Evolution evolution = new Evolution(compiler);
  private int merged;
  private int conflicts;

  @Test
  @Timeout(36_000)
  void isWhatGitMakesOfTheSameFiles(@TempDir Path folder) throws Exception {
    int wanted = Integer.getInteger("merges", 500);
    long seed = Long.getLong("merges.seed", 1) * 1_000_000;
    Path parsed = Files.createDirectory(folder.resolve("parsed"));
    List<String> differences = new ArrayList<>();
    while (merged + conflicts < wanted) {
      seed++;
      differences.addAll(compare(seed, folder, parsed));
    }
    // Where lines are equal by chance, Git sometimes pairs them in another way.
    assertThat(differences).hasSizeLessThanOrEqualTo(wanted / 500);
    assertThat(merged).isGreaterThan(wanted / 4);
    assertThat(conflicts).isGreaterThan(wanted / 10);
    PythonEnvironment.shared().command(folder, Map.of(), "python", "-c", PARSE, "parsed").succeed();
  }

  private List<String> compare(long seed, Path folder, Path parsed) throws Exception {
    RandomEdits edits = new RandomEdits(seed);
    var before = ShortSpec.of(edits.spec());
    edits.edit();
    var after = ShortSpec.of(edits.spec());
    Project base = compiler.compile(before);
    boolean careful = seed % 2 == 0;
    HandEditing editing = new HandEditing(new Random(seed));
    List<ProjectFile> mine =
        base.files().stream()
            .map(
                file ->
                    file.path().value().startsWith("app/")
                        ? new ProjectFile(
                            file.path(),
                            careful
                                ? editing.carefully(file.text())
                                : editing.carelessly(file.text()))
                        : file)
            .toList();
    Former former = Former.of("project", mine, Optional.empty());
    Plan plan = evolution.plan(former, after, edits.answers());
    Project next = evolution.compile(former, after, plan);
    ProjectMerge merge =
        ProjectMerge.of(former, next, plan.entities(), BaseFiles.of(base.files()), Choices.NONE);
    List<String> differences = new ArrayList<>();
    for (FileMerge file : merge.files()) {
      boolean clean = file.outcome() == FileMerge.Outcome.MERGED;
      if (!clean && file.outcome() != FileMerge.Outcome.SAME_LINES) {
        continue;
      }
      merged += clean ? 1 : 0;
      conflicts += clean ? 0 : 1;
      ProjectPath from = from(file.path(), plan);
      ExternalProgram.Result git =
          git(folder, text(mine, from), text(base.files(), from), text(next.files(), file.path()));
      String result = file.file().orElseThrow().text();
      if (clean ? git.code() != 0 || !git.output().equals(result) : git.code() == 0) {
        differences.add(
            "seed %d, %s: ours %s, git %d"
                .formatted(seed, file.path(), file.outcome(), git.code()));
      }
      if (clean && careful) {
        Files.writeString(
            parsed.resolve(seed + "_" + file.path().value().replace('/', '_')), result);
      }
    }
    return differences;
  }

  /** Returns the former path of a file, by the renamed entities. */
  private static ProjectPath from(ProjectPath path, Plan plan) {
    for (Map.Entry<String, String> entity : plan.entities().entrySet()) {
      if (path.value().equals("app/routers/" + snake(entity.getValue()) + ".py")) {
        return new ProjectPath("app/routers/" + snake(entity.getKey()) + ".py");
      }
    }
    return path;
  }

  private static String snake(String entity) {
    return dev.plinth.project.python.RouterModule.of(entity).file();
  }

  private static String text(List<ProjectFile> files, ProjectPath path) {
    return files.stream()
        .filter(file -> file.path().equals(path))
        .map(ProjectFile::text)
        .findFirst()
        .orElseThrow();
  }

  private static ExternalProgram.Result git(Path folder, String mine, String base, String theirs)
      throws IOException {
    Files.writeString(folder.resolve("mine"), mine);
    Files.writeString(folder.resolve("base"), base);
    Files.writeString(folder.resolve("theirs"), theirs);
    return new ExternalProgram(
            List.of("git", "merge-file", "-p", "-q", "mine", "base", "theirs"),
            folder,
            System.getenv())
        .run();
  }
}
