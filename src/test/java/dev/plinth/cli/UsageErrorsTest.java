package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.TestCommands.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first errors of new users: each says what to type. */
class UsageErrorsTest {
  @TempDir Path folder;

  private String error(String... arguments) {
    CommandResult result = TestCommands.run(folder, arguments);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    return result.err();
  }

  private static String lines(String error, String hint) {
    return "error: %s\n  hint: %s\n".formatted(error, hint);
  }

  @ParameterizedTest
  @CsvSource({
    "check,SPEC,plinth check shop.json",
    "run,SPEC,plinth run shop.json",
    "key,set|delete|which,plinth key set gemini"
  })
  void namesTheMissingArgumentAndShowsAnExample(String command, String missing, String example) {
    assertThat(error(command))
        .isEqualTo(lines("missing argument: " + missing, "for example: " + example));
  }

  @Test
  void namesTheMissingOutput() {
    String hint = "for example: plinth generate shop.json -o shop";
    assertThat(error("generate", "a")).isEqualTo(lines("missing argument: -o OUT", hint));
    assertThat(error("generate", "a", "-o")).isEqualTo(lines("missing argument: -o OUT", hint));
  }

  @ParameterizedTest
  @CsvSource({
    "new a blog with posts -o blog,new \"a blog with posts\" -o blog",
    "new -o blog a blog --force,new \"a blog\" -o blog --force",
    "new a blog,new \"a blog\" -o backend",
    "new a blog --run,new \"a blog\" --run",
    "draft add $5 to posts --from a.json,draft 'add $5 to posts' --from a.json"
  })
  void putsAPromptInQuotes(String line, String expected) {
    assertThat(error(line.split(" ", -1)))
        .isEqualTo(
            lines("the prompt is not in quotes", "put the prompt in quotes: plinth " + expected));
  }

  @Test
  void refusesAFileAsAPrompt() throws IOException {
    Path existing = Files.writeString(folder.resolve("shop"), "{}");
    for (String file : List.of("shop.json", existing.toString())) {
      String expected =
          lines(
              "a prompt is expected, but %s is a file".formatted(file),
              "for a spec file: plinth check %s, or plinth generate %s -o backend"
                  .formatted(file, file));
      assertThat(error("draft", file)).isEqualTo(expected);
      assertThat(error("new", file, "-o", folder + "/x")).isEqualTo(expected);
    }
  }

  @Test
  void acceptsAPromptThatMentionsAFile() {
    String[] arguments = {"draft", "products (name), as in shop.json", "--model", "built-in"};
    assertThat(TestCommands.run(folder, arguments).code()).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({"check", "run", "generate"})
  void explainsThatACommandTakesAFileAndNotAPrompt(String command) {
    String[] arguments =
        command.equals("generate")
            ? new String[] {command, "a blog with posts", "-o", folder + "/x"}
            : new String[] {command, "a blog with posts"};
    assertThat(error(arguments))
        .isEqualTo(
            lines(
                "cannot read a blog with posts: there is no such file",
                "a spec file is expected; to turn a prompt into a project:"
                    + " plinth new \"a blog with posts\" -o backend"));
    assertThat(error("check", "a", "blog", "with", "posts"))
        .isEqualTo(
            lines(
                "unexpected argument blog",
                "to turn a prompt into a project: plinth new \"a blog with posts\" -o backend"));
  }

  @Test
  void suggestsNewForAPromptWithoutACommand() {
    String hint = "to turn a prompt into a project: plinth new \"a blog\" -o ";
    assertThat(error("a blog")).isEqualTo(lines("there is no command a blog", hint + "backend"));
    assertThat(error("a", "blog", "-o", "x")).isEqualTo(lines("there is no command a", hint + "x"));
    assertThat(error("shop", "with", "products")).contains("plinth new \"shop with products\" -o");
    assertThat(error("- posts: title")).contains("plinth new \"- posts: title\" -o backend");
  }

  @Test
  void suggestsCommandsForAFileWithoutACommand() {
    assertThat(error("a.json")).contains("plinth check a.json, or plinth generate a.json -o");
    assertThat(error("compile", "a.json")).contains("plinth check a.json, or plinth generate");
    assertThat(error("nosuch.json")).contains("plinth check nosuch.json, or plinth generate");
  }

  @Test
  void suggestsTheSimilarCommand() {
    String hint = "did you mean check? plinth --help lists all commands and options";
    assertThat(error("chek")).isEqualTo(lines("there is no command chek", hint));
    assertThat(error("chek", "a.json")).isEqualTo(lines("there is no command chek", hint));
    for (String word : List.of("blog", "help")) {
      assertThat(error(word))
          .isEqualTo(
              lines("there is no command " + word, "plinth --help lists all commands and options"));
    }
  }

  @Test
  void suggestsTheSimilarOption() {
    assertThat(error("draft", "--modle", "x", "a blog"))
        .isEqualTo(
            lines(
                "there is no option --modle",
                "did you mean --model? plinth draft --help lists all arguments and options"));
    assertThat(error("check", "--colour", "a.json"))
        .isEqualTo(
            lines(
                "there is no option --colour",
                "plinth check --help lists all arguments and options"));
  }

  @ParameterizedTest
  @CsvSource({
    "check --format xml a.json,xml,--format text|json",
    "run a.json --port x,x,--port N",
    "key foo,foo,set|delete|which"
  })
  void namesTheInvalidValueAndItsArgument(String line, String value, String argument) {
    assertThat(error(line.split(" ", -1)))
        .startsWith("error: %s is not a valid value for %s\n".formatted(value, argument));
  }
}
