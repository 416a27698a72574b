package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.proof.TestRequirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Writing to a full disk and to a read-only disk. The test mounts them in a private mount
 * namespace.
 */
class DiskTest {
  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void requireMountNamespaces() throws Exception {
    root = temporary.toRealPath();
    Files.createDirectory(root.resolve("disk"));
    Files.writeString(root.resolve("shop.json"), TestCommands.SPEC);
    ShellResult result = runInNamespace("true");
    if (result.code() != 0) {
      throw TestRequirements.current()
          .missing("mount namespaces", "run as root, or allow user namespaces: " + result.output());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "out.zip"})
  void reportsAFullDiskAndLeavesNoPartialOutput(String name) throws Exception {
    ShellResult result =
        runInNamespace(
            "mount -t tmpfs -o size=24k none disk && "
                + generate("disk/" + name)
                + "; "
                + "code=$?; ls -A disk; exit $code");
    assertThat(result.code()).as(result.output()).isEqualTo(2);
    assertThat(result.output())
        .contains("cannot write disk/" + name, "No space left", "free space")
        .doesNotContain("Exception", "\tat ", ".plinth-new");
    assertThat(result.output().lines()).noneMatch(name::equals);
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "out.zip"})
  void reportsAReadOnlyDisk(String name) throws Exception {
    ShellResult result =
        runInNamespace("mount -t tmpfs -o ro none disk && " + generate("disk/" + name));
    assertThat(result.code()).as(result.output()).isEqualTo(2);
    assertThat(result.output())
        .contains("cannot write disk/" + name)
        .containsIgnoringCase("read-only")
        .doesNotContain("Exception", "\tat ");
  }

  private record ShellResult(int code, String output) {}

  private static String generate(String out) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return "'%s' -cp '%s' dev.plinth.main.Main generate shop.json -o %s"
        .formatted(java, System.getProperty("java.class.path"), out);
  }

  private ShellResult runInNamespace(String script) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script))
              .directory(root.toFile())
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new ShellResult(process.waitFor(), output);
    } catch (IOException noSuchProgram) {
      return new ShellResult(127, "the program unshare is not installed");
    }
  }
}
