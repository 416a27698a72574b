package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.proof.TestRequirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code evolve} at a terminal, which the program {@code script} provides. */
class TerminalTest {
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final String STOCK =
      TestCommands.SPEC.replace(
          "{ \"name\": \"price\"",
          "{ \"name\": \"stock\", \"type\": \"integer\" }, { \"name\": \"price\"");

  @TempDir Path folder;
  private Path project;
  private Path next;

  @BeforeEach
  void generate() throws IOException {
    if (!Files.isExecutable(SCRIPT) || !System.getProperty("os.name").equals("Linux")) {
      throw TestRequirements.current().missing("script", "the package bsdutils");
    }
    project = folder.resolve("shop");
    Path spec = Files.writeString(folder.resolve("spec.json"), TestCommands.SPEC);
    TestCommands.run(folder, "generate", spec.toString(), "-o", project.toString());
    next = Files.writeString(folder.resolve("next.json"), STOCK);
  }

  @Test
  void asksUntilThePlanIsReady() throws Exception {
    String shown = evolve("7", "--foo x", "--fill Product.stock=many", "1", "y");
    assertThat(shown)
        .containsSubsequence(
            "question Product.stock is new and needs a value",
            "answer [1-2, or an option]: ",
            "error: cannot read 7",
            "error: there is no option --foo",
            "error: cannot fill Product.stock with many: it is no integer",
            "question Product.stock is new",
            "Product.stock is added; existing rows get \"0\"",
            "write " + project + "? [y/N] ",
            "wrote " + project);
    assertThat(project.resolve("app/models.py")).content().contains("stock");
  }

  @Test
  void writesNothingWithoutAnAnswer() throws Exception {
    assertThat(evolve("")).contains("plan: 1 open question", "nothing was written");
    assertThat(project.resolve("app/models.py")).content().doesNotContain("stock");
  }

  @Test
  void writesNothingWithoutConsent() throws Exception {
    assertThat(evolve("2", "")).contains("[y/N]", "nothing was written").doesNotContain("wrote");
    assertThat(project.resolve("app/models.py")).content().doesNotContain("stock");
  }

  private String evolve(String... typed) throws Exception {
    String command =
        "'%s' -cp '%s' dev.plinth.main.Main evolve '%s' '%s'"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                next,
                project);
    ProcessBuilder builder =
        new ProcessBuilder(SCRIPT.toString(), "-qec", command, "/dev/null")
            .redirectErrorStream(true);
    builder.environment().put("NO_COLOR", "1");
    builder.environment().put("TERM", "xterm");
    Process process = builder.start();
    process.outputWriter(UTF_8).append(String.join("\n", typed) + '\n').flush();
    String shown = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return shown;
  }
}
