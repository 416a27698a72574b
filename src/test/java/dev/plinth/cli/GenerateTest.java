package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.TestCommands.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code generate}. */
class GenerateTest {
  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void setOutput() {
    out = folder.resolve("out");
  }

  @Test
  void writesTheProjectToTheFolder() throws IOException {
    assertThat(generate(TestCommands.SPEC).code()).isEqualTo(0);
    assertThat(out.resolve("app/main.py")).isRegularFile();
  }

  @Test
  void printsAReport() throws IOException {
    assertThat(generate(TestCommands.SPEC).out())
        .matches(
            """
            wrote \\Q%1$s\\E \\([0-9]+ files, [0-9,]+ bytes\\)
            sha256 [0-9a-f]{64}
            accounts: the separate table auth_users, which logs in with email
            next: cd \\Q%1$s\\E && docker compose up --build
            then: http://127.0.0.1:8000/docs
            """
                .formatted(out));
  }

  @Test
  void printsTheEntityOfTheAccounts() throws IOException {
    String spec =
        TestCommands.SPEC
            .replace("Product", "User")
            .replace(
                "\"name\": \"name\", \"type\": \"string\"",
                "\"name\": \"email\", \"type\": \"string\", \"unique\": true");
    assertThat(generate(spec).out()).contains("accounts: User, which logs in with email\n");
  }

  @Test
  void printsThatThereAreNoAccounts() throws IOException {
    assertThat(generate(TestCommands.SPEC.replace("\"enabled\": true", "\"enabled\": false")).out())
        .contains("accounts: none; anyone who can reach the port can read and write\n");
  }

  @Test
  void printsTheDigestOfTheZip() throws Exception {
    out = folder.resolve("out.zip");
    CommandResult result = generate(TestCommands.SPEC);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(out));
    assertThat(result.out()).contains("sha256 " + HexFormat.of().formatHex(digest) + "\n");
  }

  @Test
  void printsTheSameDigestForAFolder() throws IOException {
    String digest = digest(generate(TestCommands.SPEC));
    out = folder.resolve("out.ZIP");
    assertThat(digest(generate(TestCommands.SPEC))).isEqualTo(digest);
  }

  @Test
  void quotesAPathForTheShell() throws IOException {
    out = folder.resolve("it's here");
    assertThat(generate(TestCommands.SPEC).out())
        .contains("next: cd '" + folder + "/it'\\''s here' && ");
  }

  @Test
  void writesNothingForARejectedSpec() throws IOException {
    CommandResult result = generate(TestCommands.BAD);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).endsWith("rejected: 2 errors\nnothing was written\n");
    assertThat(names()).containsExactly("shop.json");
  }

  @Test
  void doesNotReplaceByDefault() throws IOException {
    generate(TestCommands.SPEC);
    CommandResult result = generate(TestCommands.SPEC);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .endsWith(
            """
            error: %1$s already exists
              hint: plinth evolve SPEC %1$s lets it follow the spec and keeps its data; --force\
             replaces it
            """
                .formatted(out));
  }

  @Test
  void replacesWithForce() throws IOException {
    generate(TestCommands.SPEC);
    assertThat(generate(TestCommands.SPEC.replace("Product", "Thing"), "--force").code())
        .isEqualTo(0);
    assertThat(names()).containsExactly("out", "shop.json");
  }

  @Test
  void refusesToReplaceItsSpec() throws IOException {
    out = folder.resolve("shop.json");
    assertThat(generate(TestCommands.SPEC, "--force").err()).contains("it is the spec itself");
    assertThat(out).hasContent(TestCommands.SPEC);
  }

  @Test
  void refusesToReplaceTheFolderOfItsSpec() throws IOException {
    out = folder;
    assertThat(generate(TestCommands.SPEC, "--force").err())
        .contains("it contains the spec itself");
  }

  @Test
  void readsTheStandardInput() {
    CommandResult result =
        TestCommands.run(
            folder,
            TestCommands.SPEC.getBytes(UTF_8),
            false,
            "generate",
            "-",
            "-o",
            out.toString());
    assertThat(result.code()).isEqualTo(0);
    assertThat(out.resolve("app/main.py")).isRegularFile();
  }

  @Test
  void isCancelledWithExitCode130() throws IOException {
    Thread.currentThread().interrupt();
    assertThat(generate(TestCommands.SPEC).code()).isEqualTo(130);
    assertThat(names()).containsExactly("shop.json");
  }

  private CommandResult generate(String spec, String... more) throws IOException {
    boolean interrupted = Thread.interrupted();
    Files.writeString(folder.resolve("shop.json"), spec);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Stream<String> arguments =
        Stream.of("generate", folder.resolve("shop.json").toString(), "-o", out.toString());
    return TestCommands.run(
        folder, Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
  }

  private String digest(CommandResult result) {
    return result
        .out()
        .lines()
        .filter(line -> line.startsWith("sha256 "))
        .findFirst()
        .orElseThrow();
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> String.valueOf(path.getFileName())).sorted().toList().stream();
    }
  }
}
