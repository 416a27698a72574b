package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.TestCommands.CommandResult;
import dev.plinth.proof.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code evolve} in a project whose generated files the user has edited. */
class EvolveMergeTest {
  private static final String SPEC = TestCommands.SPEC;
  private static final String WITH_CODE =
      SPEC.replace(
          "{ \"name\": \"name\", \"type\": \"string\" }",
          """
          { "name": "name", "type": "string" },
                  { "name": "code", "type": "string", "nullable": true }\
          """);
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
  private static final String MODELS = "app/models.py";
  private static final String ROUTER = "app/routers/product.py";
  private static final String EDIT = "\n\ndef mine() -> int:\n    return 1\n";

  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void generate() throws IOException {
    project = generated(SPEC, "shop");
  }

  @Test
  void mergesAnEditedFile() throws IOException {
    append(MODELS, EDIT);
    CommandResult result = evolve(WITH_CODE);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("  merged  app/models.py, which you and the spec changed\n");
    assertThat(read(MODELS)).isEqualTo(fresh(WITH_CODE, MODELS) + EDIT);
  }

  @Test
  void keepsAnEditedFileThatTheSpecDoesNotChange() throws IOException {
    append("Dockerfile", "# mine\n");
    assertThat(evolve(WITH_CODE).out()).contains("  kept    Dockerfile, which you edited\n");
    assertThat(read("Dockerfile")).isEqualTo(fresh(WITH_CODE, "Dockerfile") + "# mine\n");
  }

  @Test
  void knowsAMergedFileTheNextTime() throws IOException {
    append(MODELS, EDIT);
    evolve(WITH_CODE);
    assertThat(evolve(WITH_CODE).err()).endsWith("is up to date; nothing was written\n");
    CommandResult back = evolve(SPEC, "--drop", "Product.code");
    assertThat(back.code()).isZero();
    assertThat(read(MODELS)).isEqualTo(fresh(SPEC, MODELS) + EDIT);
  }

  @Test
  void showsBothSidesOfAConflictAndWritesNothing() throws IOException {
    String name = line(MODELS, "name:");
    replace(MODELS, name, name.replace("name:", "name_of_mine:"));
    assertNothingWritten(WITH_CODE)
        .startsWith(
            "%s:%d: conflict: you and the spec changed the same lines\n  yours:\n"
                .formatted(project.resolve(MODELS), number("name_of_mine")))
        .contains("name_of_mine: ", "\n  generated:\n", "     code: ")
        .contains("  hint: --mine app/models.py keeps yours, --theirs app/models.py takes")
        .endsWith("\n1 file conflicts: app/models.py; nothing was written\n");
  }

  @Test
  void keepsOrTakesAFileByChoice() throws IOException {
    Files.writeString(path(MODELS), "# mine\n");
    assertThat(evolve(WITH_CODE, "--mine", MODELS).code()).isZero();
    assertThat(read(MODELS)).isEqualTo("# mine\n");
    String choice = project.resolve(MODELS).toString();
    assertThat(evolve(SPEC, "--drop", "Product.code", "--theirs", choice).code()).isZero();
    assertThat(read(MODELS)).isEqualTo(fresh(SPEC, MODELS));
  }

  @Test
  void refusesAChoiceAboutAnotherFile() throws IOException {
    append(MODELS, EDIT);
    Files.writeString(path("README.md"), "mine");
    CommandResult result = evolve(WITH_CODE, "--mine", "README.md");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            """
            error: README.md is not a generated file of the project
              hint: the edited files are app/models.py
            """);
    assertThat(evolve(WITH_CODE, "--mine", MODELS, "--theirs", MODELS).err())
        .startsWith("error: there are two answers about app/models.py\n");
    assertThat(evolve(WITH_CODE, "--mine", "../other").err())
        .startsWith("error: --mine ../other is not a path in the project\n");
  }

  @Test
  void writesMarkersAndRefusesThemTheNextTime() throws IOException {
    String name = line(MODELS, "name:");
    replace(MODELS, name, name + "  # mine");
    CommandResult marked = evolve(WITH_CODE, "--conflicts");
    assertThat(marked.code()).isEqualTo(1);
    assertThat(marked.err())
        .endsWith("\n1 file conflicts: app/models.py: resolve them in these files\n");
    assertThat(read(MODELS))
        .contains("<<<<<<< yours\n" + name + "  # mine\n=======\n", "\n>>>>>>> generated\n");
    assertThat(read("app/schemas.py")).isEqualTo(fresh(WITH_CODE, "app/schemas.py"));
    assertNothingWritten(WITH_OWNER, "--drop", "Product.code", "--conflicts")
        .contains("conflict: it still has the markers of an earlier conflict\n");
    replace(MODELS, "<<<<<<< yours\n" + name + "  # mine\n=======\n", "");
    replace(MODELS, ">>>>>>> generated\n", "");
    assertThat(evolve(WITH_CODE).err()).endsWith("is up to date; nothing was written\n");
  }

  @Test
  void leavesADeletedFileDeleted() throws IOException {
    Files.delete(path("Dockerfile"));
    assertThat(evolve(WITH_CODE).out())
        .contains("  kept    Dockerfile, which you deleted, stays deleted\n");
    assertThat(path("Dockerfile")).doesNotExist();
    assertThat(evolve(WITH_CODE).err()).endsWith("is up to date; nothing was written\n");
  }

  @Test
  void asksAboutADeletedFileThatTheSpecChanges() throws IOException {
    Files.delete(path("app/schemas.py"));
    assertNothingWritten(WITH_CODE).contains("conflict: you deleted it, and the spec changes it\n");
    assertThat(evolve(WITH_CODE, "--mine", "app/schemas.py").code()).isZero();
    assertThat(path("app/schemas.py")).doesNotExist();
    evolve(SPEC, "--drop", "Product.code", "--theirs", "app/schemas.py");
    assertThat(read("app/schemas.py")).isEqualTo(fresh(SPEC, "app/schemas.py"));
  }

  @Test
  void asksAboutAnEditedFileThatTheSpecNoLongerHas() throws IOException {
    evolve(WITH_OWNER);
    append("app/routers/owner.py", EDIT);
    String mine = read("app/routers/owner.py");
    assertNothingWritten(SPEC, "--drop", "Owner")
        .contains("owner.py: conflict: you edited it, and the spec no longer has it\n");
    assertThat(evolve(SPEC, "--drop", "Owner", "--mine", "app/routers/owner.py").code()).isZero();
    assertThat(read("app/routers/owner.py")).isEqualTo(mine);
    assertNothingWritten(WITH_OWNER).contains("your file was not generated");
    evolve(WITH_OWNER, "--theirs", "app/routers/owner.py");
    evolve(SPEC, "--drop", "Owner");
    assertThat(path("app/routers/owner.py")).doesNotExist();
  }

  @Test
  void movesTheEditsOfARenamedEntity() throws IOException {
    append(ROUTER, EDIT);
    String spec = SPEC.replace("\"Product\"", "\"Item\"").replace("products", "items");
    CommandResult result = evolve(spec, "--rename", "Product=Item");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(path(ROUTER)).doesNotExist();
    assertThat(read("app/routers/item.py")).isEqualTo(fresh(spec, "app/routers/item.py") + EDIT);
    assertThat(evolve(spec).err()).endsWith("is up to date; nothing was written\n");
  }

  @Test
  void doesNotMoveEditsOverAFileOfTheUser() throws IOException {
    append(ROUTER, EDIT);
    Files.writeString(path("app/routers/item.py"), "mine\n");
    String spec = SPEC.replace("\"Product\"", "\"Item\"").replace("products", "items");
    assertNothingWritten(spec, "--rename", "Product=Item", "--conflicts")
        .contains("conflict: your file is where an edited file moves\n");
  }

  @Test
  void keepsOrReplacesAFileOfTheUserThatIsInTheWay() throws IOException {
    Files.writeString(path("app/routers/owner.py"), "mine\n");
    assertThat(evolve(WITH_OWNER, "--mine", "app/routers/owner.py").code()).isZero();
    assertThat(read("app/routers/owner.py")).isEqualTo("mine\n");
    assertThat(evolve(WITH_OWNER).err()).endsWith("is up to date; nothing was written\n");
    evolve(WITH_OWNER, "--theirs", "app/routers/owner.py");
    assertThat(read("app/routers/owner.py")).isEqualTo(fresh(WITH_OWNER, "app/routers/owner.py"));
  }

  @Test
  void keepsWindowsLineEnds() throws IOException {
    append(MODELS, EDIT);
    for (String file : List.of(MODELS, "app/schemas.py", "Dockerfile")) {
      Files.writeString(path(file), read(file).replace("\n", "\r\n"));
    }
    assertThat(evolve(SPEC).err()).endsWith("is up to date; nothing was written\n");
    assertThat(evolve(WITH_CODE).code()).isZero();
    assertThat(read(MODELS)).isEqualTo((fresh(WITH_CODE, MODELS) + EDIT).replace("\n", "\r\n"));
    assertThat(read("app/schemas.py"))
        .isEqualTo(fresh(WITH_CODE, "app/schemas.py").replace("\n", "\r\n"));
    assertThat(read("Dockerfile")).isEqualTo(fresh(WITH_CODE, "Dockerfile").replace("\n", "\r\n"));
  }

  @Test
  void mergesAFileWithMixedLineEnds() throws IOException {
    append(MODELS, EDIT.replace("\n", "\r\n"));
    assertThat(evolve(WITH_CODE).code()).isZero();
    assertThat(read(MODELS)).isEqualTo(fresh(WITH_CODE, MODELS) + EDIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mark", "open"})
  void keepsAByteOrderMarkAndAnOpenLastLine(String form) throws IOException {
    String text = read(MODELS);
    Files.writeString(path(MODELS), form.equals("mark") ? "\uFEFF" + text : text.stripTrailing());
    assertThat(evolve(WITH_CODE).code()).isZero();
    String fresh = fresh(WITH_CODE, MODELS);
    assertThat(read(MODELS))
        .isEqualTo(form.equals("mark") ? "\uFEFF" + fresh : fresh.stripTrailing());
  }

  @Test
  void findsWhatAnotherVersionWroteInTheGivenFolder() throws Exception {
    writtenByAnotherVersion();
    append(MODELS, EDIT);
    assertNothingWritten(WITH_CODE)
        .contains("conflict: you and the spec changed it, and another version of Plinth wrote")
        .contains("  hint: --base FOLDER says what it was; ");
    CommandResult result = evolve(WITH_CODE, "--base", folder.resolve("as-generated").toString());
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(read(MODELS)).isEqualTo(fresh(WITH_CODE, MODELS) + EDIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"committed", "staged", "in a folder of the repository"})
  void findsWhatAnotherVersionWroteInTheGitHistory(String state) throws Exception {
    writtenByAnotherVersion();
    Path repository = state.startsWith("in") ? folder : project;
    git(repository, "init", "-q", ".");
    git(repository, "add", project.toString());
    if (!state.equals("staged")) {
      git(repository, "commit", "-q", "-m", "generated");
      append(MODELS, "# more\n");
      git(repository, "add", project.toString());
      git(repository, "commit", "-q", "-m", "edited");
      replace(MODELS, "# more\n", "");
    }
    append(MODELS, EDIT);
    Map<String, String> history = files(repository.resolve(".git"));
    CommandResult result = evolve(WITH_CODE);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(read(MODELS)).isEqualTo(fresh(WITH_CODE, MODELS) + EDIT);
    assertThat(files(repository.resolve(".git"))).isEqualTo(history);
  }

  @Test
  void keepsAnEditedFileOfAnotherVersionThatIsGeneratedAsBefore() throws Exception {
    writtenByAnotherVersion();
    append("Dockerfile", "# mine\n");
    assertThat(evolve(WITH_CODE).out()).contains("  kept    Dockerfile, which you edited\n");
  }

  @Test
  void mergesInsideAZip() throws IOException {
    Path zip = generated(SPEC, "shop.zip");
    project = zip;
    try (var files = java.nio.file.FileSystems.newFileSystem(zip)) {
      Path models;
      try (Stream<Path> paths = Files.walk(files.getPath("/"))) {
        models = paths.filter(path -> path.endsWith(MODELS)).findFirst().orElseThrow();
      }
      Files.writeString(models, Files.readString(models) + EDIT);
    }
    assertThat(evolve(WITH_CODE).out()).contains("  merged  app/models.py, ");
    assertThat(evolve(WITH_CODE).err()).endsWith("is up to date; nothing was written\n");
  }

  @Test
  void mergesThroughALinkToTheProject() throws IOException {
    append(MODELS, EDIT);
    Path link = Files.createSymbolicLink(folder.resolve("link"), project);
    Path real = project;
    project = link;
    assertThat(evolve(WITH_CODE).code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(real.resolve(MODELS)).content().endsWith(EDIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"app/models.py", "app"})
  void doesNotWriteThroughALinkInTheProject(String linked) throws IOException {
    Path outside = folder.resolve("outside");
    Files.move(path(linked), outside);
    Files.createSymbolicLink(path(linked), outside);
    Map<String, String> before = files(project);
    CommandResult result = evolve(WITH_CODE);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(linked + " in it is a symbolic link\n");
    assertThat(files(project)).isEqualTo(before);
    assertThat(evolve(SPEC).err()).endsWith("is up to date; nothing was written\n");
  }

  @Test
  void keepsThePermissionsOfAFile() throws IOException {
    append(MODELS, EDIT);
    assertThat(path(MODELS).toFile().setWritable(false, false)).isTrue();
    Object before = Files.getPosixFilePermissions(path(MODELS));
    assertThat(evolve(WITH_CODE).code()).isZero();
    assertThat(Files.getPosixFilePermissions(path(MODELS))).isEqualTo(before);
  }

  @Test
  void mergesAProjectOfVersion01WithWhatItWas() throws IOException {
    String old = "src/test/resources/golden/shop/spec.json";
    String spec = Files.readString(Path.of(old));
    Path base = generated(spec, "as-generated");
    project = generated(spec, "old");
    version01(base);
    version01(project);
    append(MODELS, EDIT);
    String next = spec.replace("\"stock\"", "\"in_stock\"");
    CommandResult result =
        evolve(next, "--was", old, "--base", base.toString(), "--rename", "Product.stock=in_stock");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(read(MODELS)).isEqualTo(fresh(next, MODELS) + EDIT);
    assertThat(evolve(next).err()).endsWith("is up to date; nothing was written\n");
  }

  @Test
  void touchesNoneOfAThousandFilesOfTheUser() throws IOException {
    append(MODELS, EDIT);
    for (int i = 0; i < 1_000; i++) {
      Path mine = path("mine/" + i % 10 + "/file" + i + ".py");
      Files.createDirectories(mine.resolveSibling(""));
      Files.writeString(mine, "mine " + i);
    }
    Map<String, String> before = files(path("mine"));
    Object time = Files.getLastModifiedTime(path("mine/7/file7.py"));
    assertThat(evolve(WITH_CODE).code()).isZero();
    assertThat(files(path("mine"))).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(path("mine/7/file7.py"))).isEqualTo(time);
  }

  @Test
  void showsConflictsInADryRun() throws IOException {
    Files.writeString(path(MODELS), "# mine\n");
    assertNothingWritten(WITH_CODE, "--dry-run").contains("conflict: you and the spec changed");
    append("Dockerfile", "# mine\n");
    assertNothingWritten(WITH_CODE, "--dry-run", "--conflicts").contains("conflict: ");
  }

  /** Makes of a project one that version 0.1 generated from the golden spec. */
  private static void version01(Path project) throws IOException {
    Files.delete(project.resolve("alembic/spec.json"));
    Path versions = project.resolve("alembic/versions");
    try (Stream<Path> files = Files.list(versions)) {
      Path initial = files.findFirst().orElseThrow();
      String id = initial.getFileName().toString().split("_", -1)[0];
      String text = Files.readString(initial).replace(id, "4f93358c431e");
      Files.writeString(versions.resolve("4f93358c431e_initial.py"), text);
      Files.delete(initial);
    }
  }

  /** Changes a file and its digest in alembic/spec.json, as if another version had written it. */
  private void writtenByAnotherVersion() throws Exception {
    String now = read(MODELS);
    String then = now.replaceFirst("\"\"\"SQLAlchemy models.\"\"\"", "\"\"\"Tables.\"\"\"");
    Files.writeString(path(MODELS), then);
    replace("alembic/spec.json", digest(now), digest(then));
    ExternalProgram copy =
        new ExternalProgram(
            List.of("cp", "-r", project.toString(), folder.resolve("as-generated").toString()),
            folder,
            System.getenv());
    copy.succeed();
  }

  private static String digest(String text) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return HexFormat.of().formatHex(digest, 0, 8);
  }

  private static void git(Path repository, String... arguments) {
    List<String> command =
        Stream.concat(
                Stream.of("git", "-c", "user.name=a", "-c", "user.email=a@example.com"),
                Stream.of(arguments))
            .toList();
    new ExternalProgram(command, repository, System.getenv()).succeed();
  }

  private org.assertj.core.api.AbstractStringAssert<?> assertNothingWritten(
      String spec, String... more) throws IOException {
    Map<String, String> before = files(project);
    CommandResult result = evolve(spec, more);
    assertThat(result.code()).isEqualTo(1);
    assertThat(files(project)).isEqualTo(before);
    return assertThat(result.err());
  }

  private CommandResult evolve(String spec, String... more) throws IOException {
    Path next = Files.writeString(folder.resolve("next.json"), spec);
    Stream<String> arguments = Stream.of("evolve", next.toString(), project.toString());
    return TestCommands.run(
        folder, Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
  }

  private Path generated(String spec, String name) throws IOException {
    Path file = Files.writeString(folder.resolve("spec.json"), spec);
    Path out = folder.resolve(name);
    CommandResult result =
        TestCommands.run(folder, "generate", file.toString(), "-o", out.toString());
    assertThat(result.code()).as(result.err()).isZero();
    return out;
  }

  /** Returns a file as it is generated from a spec. */
  private String fresh(String spec, String path) throws IOException {
    Path out = folder.resolve("fresh" + Integer.toHexString(spec.hashCode()));
    return Files.readString(
        (Files.exists(out) ? out : generated(spec, out.getFileName().toString())).resolve(path));
  }

  private Path path(String path) {
    return project.resolve(path);
  }

  private String read(String path) throws IOException {
    return Files.readString(path(path));
  }

  private void append(String path, String text) throws IOException {
    Files.writeString(path(path), read(path) + text);
  }

  private void replace(String path, String old, String text) throws IOException {
    assertThat(read(path)).contains(old);
    Files.writeString(path(path), read(path).replace(old, text));
  }

  private String line(String path, String part) throws IOException {
    return read(path).lines().filter(line -> line.contains(part)).findFirst().orElseThrow();
  }

  private int number(String part) throws IOException {
    List<String> lines = read(MODELS).lines().toList();
    return lines.indexOf(line(MODELS, part)) + 1;
  }

  private static Map<String, String> files(Path folder) throws IOException {
    return Files.isRegularFile(folder)
        ? Map.of("", HexFormat.of().formatHex(Files.readAllBytes(folder)))
        : FolderContent.read(folder);
  }
}
