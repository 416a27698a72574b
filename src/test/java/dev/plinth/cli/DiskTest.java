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
 * Real disks that take nothing: a full one and a read-only one, mounted where only the test sees
 * them.
 */
class DiskTest {
  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void needOwnMounts() throws Exception {
    root = temporary.toRealPath();
    Files.createDirectory(root.resolve("disk"));
    Files.writeString(root.resolve("shop.json"), TestCommands.SPEC);
    Said said = inside("true");
    if (said.code() != 0) {
      throw TestRequirements.here()
          .missing("mounts of one's own", "run as root, or allow user namespaces: " + said.words());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "out.zip"})
  void aFullDiskIsSaidInWordsAndKeepsNothingHalf(String name) throws Exception {
    Said said =
        inside(
            "mount -t tmpfs -o size=24k none disk && "
                + generate("disk/" + name)
                + "; "
                + "code=$?; ls -A disk; exit $code");
    assertThat(said.code()).as(said.words()).isEqualTo(2);
    assertThat(said.words())
        .contains("cannot write disk/" + name, "No space left", "make room")
        .doesNotContain("Exception", "\tat ", ".plinth-new");
    assertThat(said.words().lines()).noneMatch(name::equals);
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "out.zip"})
  void aReadOnlyDiskIsSaidInWords(String name) throws Exception {
    Said said = inside("mount -t tmpfs -o ro none disk && " + generate("disk/" + name));
    assertThat(said.code()).as(said.words()).isEqualTo(2);
    assertThat(said.words())
        .contains("cannot write disk/" + name)
        .containsIgnoringCase("read-only")
        .doesNotContain("Exception", "\tat ");
  }

  private record Said(int code, String words) {}

  private static String generate(String out) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return "'%s' -cp '%s' dev.plinth.Main generate shop.json -o %s"
        .formatted(java, System.getProperty("java.class.path"), out);
  }

  private Said inside(String script) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script))
              .directory(root.toFile())
              .redirectErrorStream(true)
              .start();
      String words = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Said(process.waitFor(), words);
    } catch (IOException noSuchProgram) {
      return new Said(127, "there is no `unshare` here");
    }
  }
}
