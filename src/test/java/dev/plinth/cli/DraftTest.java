package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.TestCommands.CommandResult;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands {@code draft} and {@code new} with the built-in model. */
class DraftTest {
  private static final String BLOG = "a blog with posts (title, body) and comments (text)";

  @TempDir Path folder;

  private CommandResult plinth(String... arguments) {
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("--model", "built-in"))
            .toArray(String[]::new);
    return TestCommands.run(folder, all);
  }

  @Test
  void writesTheSpecToTheStandardOutput() throws IOException {
    CommandResult result = plinth("draft", BLOG);
    assertThat(result.code()).isEqualTo(0);
    Path spec = Files.writeString(folder.resolve("spec.json"), result.out());
    assertThat(TestCommands.run(folder, "check", spec.toString()).code()).isEqualTo(0);
  }

  @Test
  void printsProgressAndNotesToTheStandardError() {
    assertThat(plinth("draft", BLOG).err()).startsWith("writing the spec\n").contains("note: ");
  }

  @Test
  void printsTheTokensIfTheyAreWanted() {
    assertThat(plinth("draft", BLOG, "--usage").err())
        .contains("tokens of attempt 1: not counted by the server\n")
        .contains("tokens in total: not counted by the server; price: unknown\n");
    assertThat(plinth("draft", BLOG).err()).doesNotContain("tokens");
  }

  @Test
  void refusesALimitOfNoTokens() {
    CommandResult result = plinth("draft", BLOG, "--max-tokens", "0");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--max-tokens is not positive");
  }

  @Test
  void writesTheSpecToAFile() {
    Path spec = folder.resolve("spec.json");
    CommandResult result = plinth("draft", BLOG, "-o", spec.toString());
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).endsWith("wrote " + spec + "\n");
    assertThat(spec).content().startsWith("{\n  \"spec_version\": \"1.0\"");
  }

  @Test
  void doesNotReplaceASpecByDefault() throws IOException {
    Path spec = Files.writeString(folder.resolve("spec.json"), "mine");
    CommandResult result = plinth("draft", BLOG, "-o", spec.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("error: " + spec + " already exists");
    assertThat(spec).hasContent("mine");
    assertThat(plinth("draft", BLOG, "-o", spec.toString(), "--force").code()).isEqualTo(0);
  }

  @Test
  void changesASpecInPlace() throws IOException {
    Path spec = Files.writeString(folder.resolve("spec.json"), TestCommands.SPEC);
    CommandResult result =
        plinth("draft", "turn off login", "--from", spec.toString(), "-o", spec.toString());
    assertThat(result.code()).as(result.err()).isEqualTo(0);
    assertThat(spec).content().contains("\"enabled\": false");
  }

  @Test
  void printsTheRenamesAsOptionsOfEvolve() throws IOException {
    Path spec = Files.writeString(folder.resolve("spec.json"), TestCommands.SPEC);
    CommandResult result = plinth("draft", "rename price to cost", "--from", spec.toString());
    assertThat(result.out()).contains("\"cost\"");
    assertThat(result.err()).contains("note: for plinth evolve: --rename Product.price=cost\n");
  }

  @Test
  void keepsTheLayoutOfAChangedSpec() throws IOException {
    String minified = TestCommands.SPEC.replaceAll("\\s", "");
    Path spec = Files.writeString(folder.resolve("spec.json"), minified);
    assertThat(plinth("draft", "turn off login", "--from", spec.toString()).out())
        .isEqualTo(minified.replace("\"enabled\":true", "\"enabled\":false"));
  }

  @Test
  void readsThePromptFromTheStandardInput() {
    CommandResult result =
        TestCommands.run(folder, BLOG.getBytes(UTF_8), false, "draft", "-", "--model", "built-in");
    assertThat(result.out()).contains("\"Comment\"");
  }

  @Test
  void refusesTheStandardInputForPromptAndSpec() {
    assertThat(plinth("draft", "-", "--from", "-").code()).isEqualTo(2);
  }

  @Test
  void refusesAnEmptyPrompt() {
    CommandResult result = plinth("draft", " ");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("error: the prompt is empty\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gpt", "openai:x", "openai:x@ftp://nowhere", "gemini:", "openai:x@http://[/"})
  void refusesAnUnknownModel(String model) {
    CommandResult result = TestCommands.run(folder, "draft", BLOG, "--model", model);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("error: --model " + model + " is not a model\n");
  }

  @Test
  void savesThePromptOfAFailedDraft() throws IOException {
    CommandResult result = plinth("draft", "hello");
    Path file = savedReplies();
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("error: the built-in model found nothing to build", "hint: try something like: ")
        .contains(file.toString());
    assertThat(Files.readString(file)).contains("==== prompt\nhello\n");
  }

  @Test
  void savesThePromptReadableByItsOwnerOnly() throws IOException {
    plinth("draft", "hello");
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(savedReplies())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void writesAProjectAndItsSpec() {
    Path out = folder.resolve("blog.zip");
    Path spec = folder.resolve("blog.json");
    CommandResult result = plinth("new", BLOG, "-o", out.toString(), "--spec", spec.toString());
    assertThat(result.code()).as(result.err()).isEqualTo(0);
    assertThat(result.out()).startsWith("wrote " + out).contains("sha256 ");
    Path again = folder.resolve("again.zip");
    TestCommands.run(folder, "generate", spec.toString(), "-o", again.toString());
    assertThat(again).hasSameBinaryContentAs(out);
  }

  @Test
  void requiresAnOutputBeforeItAsksTheModel() {
    CommandResult result = plinth("new", BLOG);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("error: no output is given\n");
  }

  @Test
  void doesNotReplaceAProjectByDefault() throws IOException {
    Path out = Files.writeString(folder.resolve("blog.zip"), "mine");
    CommandResult result = plinth("new", BLOG, "-o", out.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("error: " + out + " already exists");
    assertThat(out).hasContent("mine");
  }

  @Test
  void refusesASpecFileInsideTheProject() {
    Path out = folder.resolve("blog");
    CommandResult result = plinth("new", BLOG, "-o", out.toString(), "--spec", out + "/spec.json");
    assertThat(result.code()).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  @Test
  void isCancelledWithExitCode130() {
    Thread.currentThread().interrupt();
    assertThat(plinth("draft", BLOG).code()).isEqualTo(130);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- posts: title, body", "-\tposts", "- users\n- posts"})
  void acceptsAListAsAPrompt(String list) {
    CommandResult result = plinth("draft", list);
    assertThat(result.code()).as(result.err()).isEqualTo(0);
    assertThat(result.out()).contains("\"Post\"");
  }

  @Test
  void doesNotTakeAMistypedOptionForAPrompt() {
    CommandResult result = plinth("draft", "--modle", "x", BLOG);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--modle");
  }

  @Test
  void checksTheOutputsBeforeItAsksTheModel() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("diary"), "mine");
    for (CommandResult result :
        List.of(
            plinth("draft", BLOG, "-o", empty.toString()),
            plinth("draft", BLOG, "-o", file + "/x.json"),
            plinth("new", BLOG, "-o", mine.toString(), "--force"),
            plinth("new", BLOG, "-o", folder + "/x.zip", "--spec", empty.toString()))) {
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err()).startsWith("error: cannot ").doesNotContain("writing the spec");
    }
  }

  @Test
  void createsNoFoldersWhileItChecks() {
    assertThat(plinth("new", "hello", "-o", folder + "/a/b").code()).isEqualTo(3);
    assertThat(folder.resolve("a")).doesNotExist();
  }

  @Test
  void writesAProjectForAPromptOnTheStandardInput() {
    Path out = folder.resolve("blog.zip");
    CommandResult result =
        TestCommands.run(
            folder,
            BLOG.getBytes(UTF_8),
            false,
            "new",
            "-",
            "-o",
            out.toString(),
            "--model",
            "built-in");
    assertThat(result.code()).as(result.err()).isEqualTo(0);
    assertThat(out).isRegularFile();
  }

  private Path savedReplies() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> answers =
          files.filter(file -> String.valueOf(file.getFileName()).startsWith("answers-")).toList();
      assertThat(answers).hasSize(1);
      return answers.get(0);
    }
  }
}
