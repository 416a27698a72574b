package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.TestCommands.Said;
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

/** From a prompt to a spec and to a project, by the model that is built in. */
class DraftTest {
  private static final String BLOG = "a blog with posts (title, body) and comments (text)";

  @TempDir Path folder;

  private Said plinth(String... words) {
    String[] all =
        Stream.concat(Stream.of(words), Stream.of("--model", "built-in")).toArray(String[]::new);
    return TestCommands.run(folder, all);
  }

  @Test
  void writesTheSpecToTheStandardOutput() throws IOException {
    Said said = plinth("draft", BLOG);
    assertThat(said.code()).isEqualTo(0);
    Path spec = Files.writeString(folder.resolve("spec.json"), said.out());
    assertThat(TestCommands.run(folder, "check", spec.toString()).code()).isEqualTo(0);
  }

  @Test
  void tellsProgressAndNotesOnTheStandardError() {
    assertThat(plinth("draft", BLOG).err()).startsWith("writing the spec\n").contains("note: ");
  }

  @Test
  void writesTheSpecToAFile() {
    Path spec = folder.resolve("spec.json");
    Said said = plinth("draft", BLOG, "-o", spec.toString());
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).endsWith("wrote " + spec + "\n");
    assertThat(spec).content().startsWith("{\n  \"spec_version\": \"1.0\"");
  }

  @Test
  void doesNotReplaceASpecUnasked() throws IOException {
    Path spec = Files.writeString(folder.resolve("spec.json"), "mine");
    Said said = plinth("draft", BLOG, "-o", spec.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("error: " + spec + " exists already");
    assertThat(spec).hasContent("mine");
    assertThat(plinth("draft", BLOG, "-o", spec.toString(), "--force").code()).isEqualTo(0);
  }

  @Test
  void changesASpecInItsPlace() throws IOException {
    Path spec = Files.writeString(folder.resolve("spec.json"), TestCommands.SPEC);
    Said said = plinth("draft", "turn off login", "--from", spec.toString(), "-o", spec.toString());
    assertThat(said.code()).as(said.err()).isEqualTo(0);
    assertThat(spec).content().contains("\"enabled\": false");
  }

  @Test
  void readsThePromptFromTheStandardInput() {
    Said said =
        TestCommands.run(folder, BLOG.getBytes(UTF_8), false, "draft", "-", "--model", "built-in");
    assertThat(said.out()).contains("\"Comment\"");
  }

  @Test
  void refusesToReadBothFromTheStandardInput() {
    assertThat(plinth("draft", "-", "--from", "-").code()).isEqualTo(2);
  }

  @Test
  void refusesAnEmptyPrompt() {
    Said said = plinth("draft", " ");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("error: the prompt is empty\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt", "openai:x", "openai:x@nowhere", "gemini:", "openai:x@http://[/"})
  void refusesAModelThatThereIsNot(String model) {
    Said said = TestCommands.run(folder, "draft", BLOG, "--model", model);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("error: --model " + model + " names no model\n");
  }

  @Test
  void keepsThePromptOfADraftThatFailed() throws IOException {
    Said said = plinth("draft", "hello");
    Path file = kept();
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .contains("error: the built-in model found nothing to build", "hint: try something like: ")
        .contains(file.toString());
    assertThat(Files.readString(file)).contains("==== prompt\nhello\n");
  }

  @Test
  void keepsItForItsOwnerOnly() throws IOException {
    plinth("draft", "hello");
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void makesAProjectAndKeepsItsSpec() {
    Path out = folder.resolve("blog.zip");
    Path spec = folder.resolve("blog.json");
    Said said = plinth("new", BLOG, "-o", out.toString(), "--spec", spec.toString());
    assertThat(said.code()).as(said.err()).isEqualTo(0);
    assertThat(said.out()).startsWith("wrote " + out).contains("sha256 ");
    Path again = folder.resolve("again.zip");
    TestCommands.run(folder, "generate", spec.toString(), "-o", again.toString());
    assertThat(again).hasSameBinaryContentAs(out);
  }

  @Test
  void asksWhereToBeforeItAsksAModel() {
    Said said = plinth("new", BLOG);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("error: it is not said where to\n");
  }

  @Test
  void doesNotReplaceAProjectUnasked() throws IOException {
    Path out = Files.writeString(folder.resolve("blog.zip"), "mine");
    Said said = plinth("new", BLOG, "-o", out.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("error: " + out + " exists already");
    assertThat(out).hasContent("mine");
  }

  @Test
  void doesNotPutTheSpecIntoTheProject() {
    Path out = folder.resolve("blog");
    Said said = plinth("new", BLOG, "-o", out.toString(), "--spec", out + "/spec.json");
    assertThat(said.code()).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  @Test
  void isCancelledWith130() {
    Thread.currentThread().interrupt();
    assertThat(plinth("draft", BLOG).code()).isEqualTo(130);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- posts: title, body", "-\tposts", "- users\n- posts"})
  void takesAListForAPrompt(String list) {
    Said said = plinth("draft", list);
    assertThat(said.code()).as(said.err()).isEqualTo(0);
    assertThat(said.out()).contains("\"Post\"");
  }

  @Test
  void doesNotTakeAMistypedOptionForAPrompt() {
    Said said = plinth("draft", "--modle", "x", BLOG);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("--modle");
  }

  @Test
  void looksWhereToBeforeItAsksAModel() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("diary"), "mine");
    for (Said said :
        List.of(
            plinth("draft", BLOG, "-o", empty.toString()),
            plinth("draft", BLOG, "-o", file + "/x.json"),
            plinth("new", BLOG, "-o", mine.toString(), "--force"),
            plinth("new", BLOG, "-o", folder + "/x.zip", "--spec", empty.toString()))) {
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err()).startsWith("error: cannot ").doesNotContain("writing the spec");
    }
  }

  @Test
  void makesNothingWhileItLooks() {
    assertThat(plinth("new", "hello", "-o", folder + "/a/b").code()).isEqualTo(3);
    assertThat(folder.resolve("a")).doesNotExist();
  }

  @Test
  void makesAProjectOfThePromptOnTheStandardInput() {
    Path out = folder.resolve("blog.zip");
    Said said =
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
    assertThat(said.code()).as(said.err()).isEqualTo(0);
    assertThat(out).isRegularFile();
  }

  private Path kept() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> answers =
          files.filter(file -> String.valueOf(file.getFileName()).startsWith("answers-")).toList();
      assertThat(answers).hasSize(1);
      return answers.get(0);
    }
  }
}
