package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The examples at the end of the help of every command work as printed. */
class HelpExamplesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** Commands that need Docker or a keychain; their examples are only parsed. */
  private static final Set<String> PARSED_ONLY =
      Set.of("run", "ps", "stop", "key", "snapshots", "restore");

  /** Commands whose examples take a project that was generated before. */
  private static final Set<String> TAKE_A_PROJECT = Set.of("spec", "plan", "evolve");

  private static final String OWNER =
      TestCommands.SPEC
          .replace("Product", "Owner")
          .replace("\"name\", \"type\"", "\"phone\", \"type\"");

  @TempDir Path folder;

  static Stream<List<String>> commands() {
    Stream<List<String>> subcommands =
        root().subcommands().keySet().stream().map(name -> List.of(name, "--help"));
    return Stream.concat(Stream.of(List.of("--help")), subcommands);
  }

  private static CommandSpec root() {
    PrintStream none = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return new CommandLine(
            new PlinthCommand(new Console(InputStream.nullInputStream(), none, none, false))
                .command())
        .getCommandSpec();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void work(List<String> help) throws Exception {
    List<String> examples = examples(help);
    assertThat(examples).hasSizeBetween(1, 2);
    Files.writeString(folder.resolve("shop.json"), OWNER);
    if (TAKE_A_PROJECT.contains(help.get(0))) {
      runInFolder(List.of("generate", "shop.json", "-o", "shop"));
      runInFolder(List.of("generate", "shop.json", "-o", "shop.zip"));
    }
    for (String example : examples) {
      List<String> arguments = arguments(example);
      assertThat(arguments.remove(0)).isEqualTo("plinth");
      root().commandLine().parseArgs(arguments.toArray(String[]::new));
      if (arguments.contains("--rename")) {
        Files.writeString(folder.resolve("shop.json"), OWNER.replace("\"phone\"", "\"mobile\""));
      }
      if (!PARSED_ONLY.contains(arguments.get(0)) && !arguments.contains("--run")) {
        runInFolder(arguments);
      }
    }
  }

  private List<String> examples(List<String> help) {
    return TestCommands.run(folder, help.toArray(String[]::new))
        .out()
        .lines()
        .dropWhile(line -> !line.startsWith("Example"))
        .skip(1)
        .map(String::strip)
        .toList();
  }

  /** Splits a command line as a shell does. */
  private static List<String> arguments(String line) {
    return new ArrayList<>(
        ARGUMENT
            .matcher(line)
            .results()
            .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
            .toList());
  }

  private void runInFolder(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.plinth.main.Main"));
    command.addAll(arguments);
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    // Without an API key and a keychain, the built-in model writes the spec.
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.endsWith("API_KEY") || name.startsWith("DBUS"));
    assertThat(builder.start().waitFor()).as(Files.readString(output)).isEqualTo(0);
  }
}
