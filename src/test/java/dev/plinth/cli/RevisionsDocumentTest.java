package dev.plinth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.TestCommands.CommandResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page about revisions is a session that works as printed: the spec and its changes are those
 * of the blocks {@code json} and {@code diff}, the edits those of {@code python}, each command in a
 * block {@code sh} is run, and a block {@code text} after it shows what it prints.
 */
class RevisionsDocumentTest {
  private static final Path PAGE = Path.of("src/site/markdown/revisions.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$(?:\\s+```text\\n(.*?)^```$)?");

  /** The id that version 0.1 gave to the tables of the first spec. */
  private static final String ID_OF_VERSION_01 = "11a3c166677f";

  private static final Pattern FAILED_CHECK =
      Pattern.compile("Cannot migrate: (\\S+): (.+) in 1 row \\(id .+\\); (.+)\\. Nothing was.+");

  @TempDir Path folder;
  private String session = "";

  @Test
  void showsASessionThatWorks() throws Exception {
    for (MatchResult block : blocks()) {
      switch (block.group(1)) {
        case "json" -> begin(block.group(2));
        case "diff" -> change(block.group(2));
        case "python" -> append(block.group(2));
        case "sh" -> run(block.group(2), block.group(3));
        default -> {}
      }
    }
    assertThat(session.lines().filter(line -> line.startsWith("plinth "))).hasSize(18);
    assertThat(folder.resolve("shop/app/routers/client.py")).exists();
    assertThat(folder.resolve("shop/app/routers/customer.py")).doesNotExist();
    assertThatTheLineOfAFailedCheckIsTrue();
  }

  /** The line is printed by a start with PostgreSQL; its parts stand in the revision and env.py. */
  private void assertThatTheLineOfAFailedCheckIsTrue() throws IOException {
    Matcher line = FAILED_CHECK.matcher(Files.readString(PAGE));
    assertThat(line.find()).isTrue();
    assertThat(revisions())
        .contains(
            "\"%s\"".formatted(line.group(1)),
            "offence=\"%s\"".formatted(line.group(2)),
            "cure=\"%s\"".formatted(line.group(3)));
    assertThat(Files.readString(folder.resolve("shop/alembic/env.py")))
        .contains("Cannot migrate: ", "Nothing was changed.");
  }

  private void begin(String spec) throws Exception {
    Files.writeString(folder.resolve("shop.json"), spec);
    Files.writeString(folder.resolve("old.json"), spec);
    Path project = folder.resolve("old-shop");
    assertThat(run("plinth generate old.json -o old-shop").code()).isEqualTo(0);
    Files.delete(project.resolve("alembic/spec.json"));
    Path versions = project.resolve("alembic/versions");
    try (Stream<Path> files = Files.list(versions)) {
      Path initial = files.findFirst().orElseThrow();
      String id = initial.getFileName().toString().split("_", 2)[0];
      Files.writeString(
          versions.resolve(ID_OF_VERSION_01 + "_initial.py"),
          Files.readString(initial).replace(id, ID_OF_VERSION_01));
      Files.delete(initial);
    }
  }

  /** Edits a generated file. */
  private void append(String code) throws IOException {
    Files.writeString(folder.resolve("shop/app/main.py"), code, StandardOpenOption.APPEND);
  }

  /** Applies a change to the spec, whose lines stand there once. */
  private void change(String diff) throws IOException {
    Path spec = folder.resolve("shop.json");
    String before = lines(diff, '-');
    String text = Files.readString(spec);
    assertThat(text.split(Pattern.quote(before), -1)).as(diff).hasSize(2);
    Files.writeString(spec, text.replace(before, lines(diff, '+')));
  }

  private static String lines(String diff, char kind) {
    StringBuilder lines = new StringBuilder();
    diff.lines()
        .filter(line -> line.charAt(0) == kind)
        .forEach(line -> lines.append(line.substring(1)).append('\n'));
    return lines.toString();
  }

  private void run(String commands, @Nullable String expected) {
    for (String command : commands.lines().filter(line -> line.startsWith("plinth ")).toList()) {
      CommandResult result = run(command);
      String output = (result.out() + result.err()).replace(folder + File.separator, "");
      session += command + '\n' + output;
      if (expected != null) {
        assertThat(output).as(command).isEqualTo(expected);
      }
      assertThat(result.code()).as(session).isEqualTo(code(output));
    }
  }

  private static int code(String output) {
    if (output.startsWith("error:")) {
      return 2;
    }
    return Pattern.compile("open question|plan: refused|\"status\" : \"open\"")
            .matcher(output)
            .find()
        ? 1
        : 0;
  }

  /** Runs a command as if the folder was the current one. */
  private CommandResult run(String command) {
    String[] words = command.split(" ", -1);
    return TestCommands.run(
        folder,
        Arrays.stream(words)
            .skip(1)
            .map(word -> word.matches("(old-)?shop|\\w+\\.json") ? folder.resolve(word) : word)
            .map(Object::toString)
            .toArray(String[]::new));
  }

  private String revisions() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("shop/alembic/versions"))) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static List<MatchResult> blocks() throws IOException {
    return BLOCK.matcher(Files.readString(PAGE)).results().toList();
  }
}
