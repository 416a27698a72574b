package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.TestCommands.CommandResult;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code evolve}. */
class EvolveTest {
  private static final String SPEC = TestCommands.SPEC;
  private static final String RENAMED = SPEC.replace("\"name\", \"type\"", "\"title\", \"type\"");
  private static final String[] RENAME = {"--rename", "Product.name=title"};
  private static final String WITH_OWNER =
      SPEC.replace(
          "{ \"name\": \"Product\"",
          """
          { "name": "Owner", "table_name": "owners", "fields": [
                { "name": "id", "type": "uuid", "primary_key": true },
                { "name": "name", "type": "string" }
              ] },
              { "name": "Product\"\
          """);

  @TempDir Path folder;

  @Test
  void showsThePlanAndWritesTheProject() throws IOException {
    Path project = generated(SPEC, "shop");
    CommandResult result = evolve(RENAMED, project, RENAME);
    assertThat(result.code()).isEqualTo(0);
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .matches(
            """
              answer  Product.name becomes Product.title; its data stays \\[a short lock]
            plan: 1 step, revision ([0-9a-f]{12}) after [0-9a-f]{12}
            wrote \\Q%s\\E
            next: review alembic/versions/\\1_changes.py
            """
                .formatted(project));
    assertThat(project.resolve("app/models.py")).content().contains("title");
  }

  @Test
  void keepsFormerRevisionsByteForByte() throws IOException {
    Path project = generated(SPEC, "shop");
    Map<String, String> before = FolderContent.read(project.resolve("alembic/versions"));
    evolve(RENAMED, project, RENAME);
    assertThat(FolderContent.read(project.resolve("alembic/versions")))
        .hasSize(2)
        .containsAllEntriesOf(before);
  }

  @Test
  void letsTheProjectSayItsNewSpec() throws IOException {
    Path project = generated(SPEC, "shop");
    evolve(RENAMED, project, RENAME);
    Path next = folder.resolve("next.json");
    assertThat(TestCommands.run(folder, "spec", project.toString()).out()).contains("\"title\"");
    assertThat(TestCommands.run(folder, "plan", next.toString(), "--from", project.toString()))
        .isEqualTo(new CommandResult(0, "plan: the database stays as it is\n", ""));
  }

  @Test
  void hasNothingToDoTheSecondTime() throws IOException {
    Path project = generated(SPEC, "shop");
    evolve(RENAMED, project, RENAME);
    Map<String, String> once = FolderContent.read(project);
    assertThat(evolve(RENAMED, project))
        .isEqualTo(
            new CommandResult(
                0,
                "plan: the database stays as it is\n",
                project + " is up to date; nothing was written\n"));
    assertThat(FolderContent.read(project)).isEqualTo(once);
  }

  @Test
  void writesAChangeThatTheDatabaseDoesNotSee() throws IOException {
    Path project = generated(SPEC, "shop");
    CommandResult result = evolve(SPEC.replace("A small shop.", "A large shop."), project);
    assertThat(result)
        .isEqualTo(
            new CommandResult(
                0, "plan: the database stays as it is\nwrote %s\n".formatted(project), ""));
    assertThat(project.resolve("app/main.py")).content().contains("A large shop.");
    assertThat(FolderContent.read(project.resolve("alembic/versions"))).hasSize(1);
  }

  @Test
  void endsInTheStateOfAFreshProject() throws IOException {
    Path project = generated(SPEC, "shop");
    evolve(WITH_OWNER, project);
    Map<String, String> evolved = FolderContent.read(project);
    Map<String, String> fresh = FolderContent.read(generated(WITH_OWNER, "fresh"));
    evolved.keySet().removeIf(path -> path.startsWith("alembic/"));
    fresh.keySet().removeIf(path -> path.startsWith("alembic/"));
    assertThat(evolved).isEqualTo(fresh);
  }

  @Test
  void writesNothingWhileAQuestionIsOpen() throws IOException {
    Path project = generated(SPEC, "shop");
    assertNothingWritten(project, 1, () -> evolve(RENAMED, project))
        .contains("--rename Product.name=title ", "--drop Product.name ", "2 open questions")
        .endsWith("nothing was written\n");
  }

  @Test
  void writesNothingIfAStepIsRefused() throws IOException {
    Path project = generated(SPEC, "shop");
    assertNothingWritten(project, 1, () -> evolve(SPEC.replace("\"float\"", "\"uuid\""), project))
        .contains("refuse  Product.price cannot become uuid")
        .endsWith("plan: refused, 1 step has no meaning\nnothing was written\n");
  }

  @Test
  void writesNothingForAnAnswerToNoQuestion() throws IOException {
    Path project = generated(SPEC, "shop");
    assertNothingWritten(project, 2, () -> evolve(SPEC, project, "--drop", "Product.fax"))
        .contains("--drop Product.fax answers no question of this change");
  }

  @Test
  void writesNothingForARejectedSpec() throws IOException {
    Path project = generated(SPEC, "shop");
    assertNothingWritten(project, 1, () -> evolve(TestCommands.BAD, project))
        .endsWith("rejected: 2 errors\nnothing was written\n");
  }

  @Test
  void onlyShowsThePlanOfADryRun() throws IOException {
    Path project = generated(SPEC, "shop");
    assertNothingWritten(
            project, 0, () -> evolve(RENAMED, project, RENAME[0], RENAME[1], "--dry-run"))
        .contains("plan: 1 step, revision")
        .doesNotContain("wrote");
  }

  @Test
  void acceptsFilesWhoseLineEndsGitHasChanged() throws IOException {
    Path project = generated(SPEC, "shop");
    Path main = project.resolve("app/main.py");
    Files.writeString(main, Files.readString(main).replace("\n", "\r\n"));
    assertThat(evolve(RENAMED, project, RENAME).code()).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"app/routers/mine.py", "tests/test_api.py", "README.md", ".git/HEAD", ".env"})
  void keepsTheFilesOfTheUser(String path) throws IOException {
    Path project = generated(SPEC, "shop");
    Path mine = project.resolve(path);
    Files.createDirectories(mine.resolveSibling(""));
    Files.writeString(mine, "mine\n");
    assertThat(evolve(WITH_OWNER, project).code()).isEqualTo(0);
    assertThat(mine).content().isEqualTo("mine\n");
  }

  @Test
  void doesNotReplaceARouterOfTheUserByANewOne() throws IOException {
    Path project = generated(SPEC, "shop");
    Files.writeString(project.resolve("app/routers/owner.py"), "# mine\n");
    assertNothingWritten(project, 1, () -> evolve(WITH_OWNER, project))
        .contains("conflict: your file was not generated, and a new one has its path");
  }

  @Test
  void continuesAfterARevisionOfTheUser() throws IOException {
    Path project = generated(SPEC, "shop");
    String head = head(project);
    Path mine = project.resolve("alembic/versions/mine.py");
    Files.writeString(
        mine, "revision = \"0123456789ab\"\ndown_revision = \"%s\"\n".formatted(head));
    CommandResult result = evolve(RENAMED, project, RENAME);
    assertThat(result.out()).contains(" after 0123456789ab\n");
    assertThat(mine).exists();
  }

  @Test
  void deletesTheRouterOfARemovedEntity() throws IOException {
    Path project = generated(WITH_OWNER, "shop");
    assertThat(project.resolve("app/routers/owner.py")).exists();
    assertThat(evolve(SPEC, project, "--drop", "Owner").code()).isEqualTo(0);
    assertThat(project.resolve("app/routers/owner.py")).doesNotExist();
  }

  @Test
  void writesAZip() throws IOException {
    Path project = generated(SPEC, "shop.zip");
    CommandResult result = evolve(RENAMED, project, RENAME);
    assertThat(result.code()).isEqualTo(0);
    assertThat(TestCommands.run(folder, "spec", project.toString()).out()).contains("\"title\"");
    assertThat(evolve(RENAMED, project).err())
        .isEqualTo(project + " is up to date; nothing was written\n");
  }

  @Test
  void refusesAZipWithOtherFiles() throws IOException {
    Path project = generated(SPEC, "shop.zip");
    try (FileSystem zip = FileSystems.newFileSystem(project)) {
      Files.writeString(zip.getPath("notes.md"), "mine");
    }
    byte[] before = Files.readAllBytes(project);
    CommandResult result = evolve(RENAMED, project, RENAME);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            """
            error: cannot write %s: notes.md in it was not generated and would be lost
              hint: unpack it, and evolve the folder
            """
                .formatted(project));
    assertThat(Files.readAllBytes(project)).isEqualTo(before);
  }

  @Test
  void finishesAnUpdateThatWasInterrupted() throws IOException {
    Path project = generated(SPEC, "shop");
    Path update = folder.toRealPath().resolve(".shop.plinth-update");
    Files.createDirectories(update.resolve("removed"));
    Files.createDirectories(update.resolve("files/app"));
    Files.copy(project.resolve("app/main.py"), update.resolve("files/app/main.py"));
    Files.writeString(project.resolve("app/main.py"), "half");
    CommandResult result = evolve(RENAMED, project, RENAME);
    assertThat(result.code()).isEqualTo(0);
    assertThat(result.err())
        .isEqualTo("finished the update of %s that was interrupted\n".formatted(project));
    assertThat(update).doesNotExist();
  }

  @Test
  void isNamedByCommandsThatReadAFolderWhoseUpdateWasInterrupted() throws IOException {
    Path project = generated(SPEC, "shop");
    Path update = folder.toRealPath().resolve(".shop.plinth-update");
    Files.createDirectories(update.resolve("removed"));
    Files.createDirectories(update.resolve("files"));
    String error =
        """
        error: cannot read %1$s: an update of it is not finished
          hint: plinth evolve SPEC %1$s finishes it
        """
            .formatted(project);
    assertThat(TestCommands.run(folder, "spec", project.toString()))
        .isEqualTo(new CommandResult(2, "", error));
    String spec = folder.resolve("spec.json").toString();
    assertThat(TestCommands.run(folder, "plan", spec, "--from", project.toString()))
        .isEqualTo(new CommandResult(2, "", error));
    assertThat(evolve(SPEC, project).err())
        .isEqualTo(
            "finished the update of %1$s that was interrupted%n%1$s is up to date; nothing was written%n"
                .replace("%n", "\n")
                .formatted(project));
  }

  @Test
  void isCancelledWithExitCode130() throws IOException {
    Path project = generated(SPEC, "shop");
    Path next = Files.writeString(folder.resolve("next.json"), WITH_OWNER);
    Map<String, String> before = FolderContent.read(project);
    Thread.currentThread().interrupt();
    CommandResult result = TestCommands.run(folder, "evolve", next.toString(), project.toString());
    assertThat(result.code()).isEqualTo(130);
    assertThat(FolderContent.read(project)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "missing.zip", "next.json", "empty"})
  void refusesWhatIsNotAProject(String name) throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    CommandResult result = evolve(SPEC, folder.resolve(name));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("error: cannot read " + folder.resolve(name))
        .endsWith("  hint: give the path of a generated project\n");
  }

  @Test
  void asksForTheSpecOfAProjectOfVersion01() throws IOException {
    Path project = version01();
    assertNothingWritten(project, 2, () -> evolve(gold(), project))
        .contains("so version 0.1 generated it", "add --was OLD_SPEC");
  }

  @Test
  void refusesAProjectOfVersion01WithoutForce() throws IOException {
    Path project = version01();
    assertNothingWritten(project, 2, () -> evolve(gold(), project, "--was", old()))
        .contains("cannot see whether files of " + project + " were changed by hand")
        .contains("add --force");
  }

  @Test
  void showsThePlanOfAProjectOfVersion01() throws IOException {
    Path project = version01();
    assertNothingWritten(project, 0, () -> evolve(gold(), project, "--was", old(), "--dry-run"))
        .contains("plan: ");
  }

  @Test
  void writesAProjectOfVersion01WithForce() throws IOException {
    Path project = version01();
    Files.writeString(project.resolve("app/routers/mine.py"), "mine");
    String next = gold().replace("\"stock\"", "\"in_stock\"");
    CommandResult result =
        evolve(next, project, "--was", old(), "--force", "--rename", "Product.stock=in_stock");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains(" after 4f93358c431e\n");
    assertThat(project.resolve("alembic/versions/4f93358c431e_initial.py")).exists();
    assertThat(project.resolve("app/routers/mine.py")).hasContent("mine");
    assertThat(evolve(next, project).err()).endsWith("is up to date; nothing was written\n");
  }

  @Test
  void refusesTheFormerSpecOfAProjectThatContainsIt() throws IOException {
    Path project = generated(SPEC, "shop");
    Path old = Files.writeString(folder.resolve("old.json"), SPEC);
    assertNothingWritten(project, 2, () -> evolve(SPEC, project, "--was", old.toString()))
        .contains("hint: leave out --was\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "shop.zip"})
  void isNamedByGenerate(String name) throws IOException {
    Path project = generated(SPEC, name);
    CommandResult result =
        TestCommands.run(
            folder, "generate", folder.resolve("spec.json").toString(), "-o", project.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .endsWith(
            """
            error: %1$s already exists
              hint: plinth evolve SPEC %1$s lets it follow the spec and keeps its data; --force\
             replaces it
            """
                .formatted(project));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "shop.zip"})
  void isNotUndoneByGenerate(String name) throws IOException {
    Path project = generated(SPEC, name);
    evolve(RENAMED, project, RENAME);
    CommandResult result =
        TestCommands.run(
            folder,
            "generate",
            folder.resolve("spec.json").toString(),
            "-o",
            project.toString(),
            "--force");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .containsPattern(
            "cannot replace .+: its revision alembic/versions/\\w+_changes\\.py would be lost");
    assertThat(evolve(RENAMED, project).err()).contains("is up to date");
  }

  private interface Command {
    CommandResult run() throws IOException;
  }

  /** Returns an assertion about both outputs of a command that leaves a project as it is. */
  private static AbstractStringAssert<?> assertNothingWritten(
      Path project, int code, Command command) throws IOException {
    Map<String, String> before = FolderContent.read(project);
    CommandResult result = command.run();
    assertThat(result.code()).isEqualTo(code);
    assertThat(FolderContent.read(project)).isEqualTo(before);
    return assertThat(result.out() + result.err());
  }

  private CommandResult evolve(String spec, Path project, String... more) throws IOException {
    Path next = Files.writeString(folder.resolve("next.json"), spec);
    Stream<String> arguments = Stream.of("evolve", next.toString(), project.toString());
    return TestCommands.run(
        folder, Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
  }

  private Path generated(String spec, String name) throws IOException {
    Path file = Files.writeString(folder.resolve("spec.json"), spec);
    Path project = folder.resolve(name);
    CommandResult result =
        TestCommands.run(folder, "generate", file.toString(), "-o", project.toString());
    assertThat(result.code()).isEqualTo(0);
    return project;
  }

  /** Returns a project without its spec, and with the revision id that version 0.1 gave to it. */
  private Path version01() throws IOException {
    Path project = generated(gold(), "shop");
    String head = head(project);
    Path versions = project.resolve("alembic/versions");
    Path initial = versions.resolve(head + "_initial.py");
    Files.writeString(
        versions.resolve("4f93358c431e_initial.py"),
        Files.readString(initial).replace(head, "4f93358c431e"));
    Files.delete(initial);
    Files.delete(project.resolve("alembic/spec.json"));
    return project;
  }

  private static String gold() throws IOException {
    return Files.readString(Path.of(old()));
  }

  private static String old() {
    return "src/test/resources/golden/shop/spec.json";
  }

  private static String head(Path project) throws IOException {
    return FolderContent.read(project.resolve("alembic/versions"))
        .keySet()
        .iterator()
        .next()
        .split("_", 2)[0];
  }
}
