package dev.plinth.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program on a Linux machine without a screen. */
class NoScreenTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", ":77", "nonsense"})
  void explainsTheCommandsToUseInsteadAndSucceeds(String display) throws Exception {
    assumeThat(System.getProperty("os.name")).startsWith("Linux");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.plinth.main.Main")
            .redirectError(err.toFile());
    builder.environment().put("DISPLAY", display);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(out).startsWith("There is no screen").contains("plinth generate");
    assertThat(err).isEmptyFile();
  }

  @Test
  void acceptsASocketOnlyIfAServerListensThere() throws Exception {
    Map<String, String> environment = Map.of("DISPLAY", ":5");
    Path socket = folder.resolve("X5");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      assertThat(ScreenCheck.hasScreen(environment, "Linux", folder)).isTrue();
    }
    assertThat(Files.exists(socket)).isTrue();
    assertThat(ScreenCheck.hasScreen(environment, "Linux", folder)).isFalse();
  }
}
