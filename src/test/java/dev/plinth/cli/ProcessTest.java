package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in its own process. */
class ProcessTest {
  @TempDir Path folder;

  @Test
  void printsUtf8InAnyLocale() throws Exception {
    Path spec = folder.resolve("shop.json");
    Files.writeString(spec, TestCommands.SPEC.replace("\"float\"", "\"größe\""));
    Process process = start("-Dfile.encoding=US-ASCII", "check", spec.toString());
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(out).contains("\"größe\" is not a field type");
  }

  @Test
  void loadsNeitherTheValidatorNorTemplatesForSchema() throws Exception {
    Process process = start("-Xlog:class+load", "schema");
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isEqualTo(0);
    assertThat(out)
        .contains(" dev.plinth.spec.SpecSchema ")
        .doesNotContain(" com.networknt.", " org.apache.velocity.", " dev.plinth.review.Rules ");
  }

  private Process start(String option, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(option);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("dev.plinth.main.Main");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
  }
}
