package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.cli.TestCommands.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {
  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void choosesAPlace() {
    out = folder.resolve("out");
  }

  @Test
  void makesTheFolderTheProjectsRoot() throws IOException {
    assertThat(generate(TestCommands.SPEC).code()).isEqualTo(0);
    assertThat(out.resolve("app/main.py")).isRegularFile();
  }

  @Test
  void tellsWhatItWrote() throws IOException {
    assertThat(generate(TestCommands.SPEC).out())
        .matches(
            """
            wrote \\Q%1$s\\E \\([0-9]+ files, [0-9,]+ bytes\\)
            sha256 [0-9a-f]{64}
            accounts: a table of their own, auth_users, logging in by email
            next: cd \\Q%1$s\\E && docker compose up --build
            then: http://127.0.0.1:8000/docs
            """
                .formatted(out));
  }

  @Test
  void tellsWhichEntityLogsIn() throws IOException {
    String spec =
        TestCommands.SPEC
            .replace("Product", "User")
            .replace(
                "\"name\": \"name\", \"type\": \"string\"",
                "\"name\": \"email\", \"type\": \"string\", \"unique\": true");
    assertThat(generate(spec).out()).contains("accounts: User, logging in by email\n");
  }

  @Test
  void tellsThatNobodyLogsIn() throws IOException {
    assertThat(generate(TestCommands.SPEC.replace("\"enabled\": true", "\"enabled\": false")).out())
        .contains("accounts: none; whoever reaches the port may read and write\n");
  }

  @Test
  void writesAZipWithTheDigestThatItTells() throws Exception {
    out = folder.resolve("out.zip");
    Said said = generate(TestCommands.SPEC);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(out));
    assertThat(said.out()).contains("sha256 " + HexFormat.of().formatHex(digest) + "\n");
  }

  @Test
  void tellsTheDigestOfTheZipForAFolderToo() throws IOException {
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
  void writesNothingWhenTheSpecIsRejected() throws IOException {
    Said said = generate(TestCommands.BAD);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).endsWith("rejected: 2 errors\nnothing was written\n");
    assertThat(names()).containsExactly("shop.json");
  }

  @Test
  void doesNotReplaceUnasked() throws IOException {
    generate(TestCommands.SPEC);
    Said said = generate(TestCommands.SPEC);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .endsWith(
            """
            error: %s exists already
              hint: replace it on purpose (--force), or name another place
            """
                .formatted(out));
  }

  @Test
  void replacesWhenAsked() throws IOException {
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
    assertThat(generate(TestCommands.SPEC, "--force").err()).contains("it holds the spec itself");
  }

  @Test
  void readsTheStandardInput() {
    Said said =
        TestCommands.run(
            folder,
            TestCommands.SPEC.getBytes(UTF_8),
            false,
            "generate",
            "-",
            "-o",
            out.toString());
    assertThat(said.code()).isEqualTo(0);
    assertThat(out.resolve("app/main.py")).isRegularFile();
  }

  @Test
  void isCancelledWith130() throws IOException {
    Thread.currentThread().interrupt();
    assertThat(generate(TestCommands.SPEC).code()).isEqualTo(130);
    assertThat(names()).containsExactly("shop.json");
  }

  private Said generate(String spec, String... more) throws IOException {
    boolean interrupted = Thread.interrupted();
    Files.writeString(folder.resolve("shop.json"), spec);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Stream<String> words =
        Stream.of("generate", folder.resolve("shop.json").toString(), "-o", out.toString());
    return TestCommands.run(folder, Stream.concat(words, Stream.of(more)).toArray(String[]::new));
  }

  private String digest(Said said) {
    return said.out().lines().filter(line -> line.startsWith("sha256 ")).findFirst().orElseThrow();
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> String.valueOf(path.getFileName())).sorted().toList().stream();
    }
  }
}
