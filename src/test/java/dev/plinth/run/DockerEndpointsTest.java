package dev.plinth.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests in which places Docker is searched for, and in which order. */
class DockerEndpointsTest {
  @TempDir Path home;

  private DockerEndpoints endpoints(Map<String, String> environment, String system) {
    return new DockerEndpoints(new HostEnvironment(environment, system, home));
  }

  private DockerEndpoints endpoints(Map<String, String> environment) {
    return endpoints(environment, "Linux");
  }

  private void context(String name, String host) throws Exception {
    String digest =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8)));
    Path folder = home.resolve(".docker/contexts/meta").resolve(digest);
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("meta.json"),
        "{\"Name\":\"%s\",\"Endpoints\":{\"docker\":{\"Host\":\"%s\"}}}".formatted(name, host));
  }

  private void config(String json) throws IOException {
    Files.createDirectories(home.resolve(".docker"));
    Files.writeString(home.resolve(".docker/config.json"), json);
  }

  @Test
  void usesOnlyDockerHostIfSet() throws Exception {
    config("{\"currentContext\":\"mine\"}");
    assertThat(endpoints(Map.of("DOCKER_HOST", "unix:///run/mine.sock")).find())
        .extracting(DockerEndpoint::toString)
        .containsExactly("unix:///run/mine.sock (DOCKER_HOST)");
  }

  @Test
  void prefersTheSettingToTheEnvironment() throws Exception {
    HostEnvironment host =
        new HostEnvironment(Map.of("DOCKER_HOST", "unix:///run/mine.sock"), "Linux", home);
    Optional<String> setting = Optional.of("tcp://127.0.0.1:2375");
    assertThat(new DockerEndpoints(host.withDockerHost(setting)).find())
        .extracting(DockerEndpoint::toString)
        .containsExactly("tcp://127.0.0.1:2375 (the Docker host in the settings)");
  }

  @Test
  void reportsAnUnusableSetting() {
    HostEnvironment host =
        new HostEnvironment(Map.of(), "Linux", home).withDockerHost(Optional.of("gopher://x"));
    assertThatThrownBy(() -> new DockerEndpoints(host).find())
        .isInstanceOf(DockerProblem.class)
        .hasMessageContaining("Docker cannot be reached with the Docker host in the settings");
  }

  @Test
  void usesOnlyTheCurrentContext() throws Exception {
    config("{\"currentContext\":\"mine\"}");
    context("mine", "unix:///run/context.sock");
    assertThat(endpoints(Map.of()).find())
        .extracting(DockerEndpoint::toString)
        .containsExactly("unix:///run/context.sock (context mine)");
  }

  @Test
  void prefersTheContextOfTheEnvironment() throws Exception {
    config("{\"currentContext\":\"mine\"}");
    context("other", "unix:///run/other.sock");
    assertThat(endpoints(Map.of("DOCKER_CONTEXT", "other")).find())
        .extracting(DockerEndpoint::toString)
        .containsExactly("unix:///run/other.sock (context other)");
  }

  @Test
  void reportsAMissingContext() {
    assertThatThrownBy(() -> endpoints(Map.of("DOCKER_CONTEXT", "gone")).find())
        .isInstanceOf(DockerProblem.class)
        .hasMessageContaining("there is no such context");
  }

  @Test
  void reportsAnInvalidConfiguration() throws Exception {
    config("{\"currentContext\":");
    assertThatThrownBy(() -> endpoints(Map.of()).find())
        .isInstanceOf(DockerProblem.class)
        .hasMessageContaining("config.json in " + home.resolve(".docker") + " is invalid");
  }

  @Test
  void reportsAnUnsupportedScheme() {
    assertThatThrownBy(() -> endpoints(Map.of("DOCKER_HOST", "ssh://me@there")).find())
        .isInstanceOf(DockerProblem.class)
        .hasMessageContaining("ssh://me@there is not a usable address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/var/run/docker.sock",
        "unix:docker.sock",
        "unix://docker.sock",
        "npipe:x",
        "tcp:2375",
        "tcp:///x"
      })
  void reportsAnIncompleteAddress(String host) {
    assertThatThrownBy(() -> endpoints(Map.of("DOCKER_HOST", host)).find())
        .isInstanceOf(DockerProblem.class)
        .hasMessageContaining(host + " is not a usable address");
  }

  @Test
  void acceptsAHomeFolderWithASpace() throws Exception {
    home = Files.createDirectory(home.resolve("Ann Lee"));
    assertThat(endpoints(Map.of()).find())
        .extracting(endpoint -> endpoint.host().getPath())
        .contains(home + "/.docker/run/docker.sock");
    assertThat(endpoints(Map.of("DOCKER_HOST", "unix://" + home + "/mine.sock")).find())
        .extracting(endpoint -> endpoint.host().getPath())
        .containsExactly(home + "/mine.sock");
  }

  @Test
  void acceptsAContextWithASpace() throws Exception {
    config("{\"currentContext\":\"desktop\"}");
    context("desktop", "unix:///Users/Ann Lee/.docker/run/docker.sock");
    assertThat(endpoints(Map.of()).find())
        .extracting(endpoint -> endpoint.host().getPath())
        .containsExactly("/Users/Ann Lee/.docker/run/docker.sock");
  }

  @Test
  void usesTheDefaultSocketsOtherwise() throws Exception {
    assertThat(endpoints(Map.of("XDG_RUNTIME_DIR", "/run/user/7")).find())
        .extracting(endpoint -> endpoint.host().getPath())
        .startsWith("/var/run/docker.sock", "/run/user/7/docker.sock")
        .contains(
            home + "/.docker/run/docker.sock",
            home + "/.docker/desktop/docker.sock",
            home + "/.colima/default/docker.sock",
            home + "/.rd/docker.sock",
            home + "/.orbstack/run/docker.sock",
            "/run/user/7/podman/podman.sock",
            home + "/.local/share/containers/podman/machine/podman.sock");
  }

  @Test
  void usesTheDefaultPipesOnWindows() throws Exception {
    assertThat(endpoints(Map.of(), "Windows 11").find())
        .extracting(endpoint -> endpoint.host().toString())
        .containsExactly(
            "npipe:////./pipe/docker_engine", "npipe:////./pipe/dockerDesktopLinuxEngine");
  }

  @Test
  void knowsWhetherDockerIsLocal() throws Exception {
    assertThat(endpoints(Map.of("DOCKER_HOST", "tcp://10.1.2.3:2375")).find().get(0).isLocal())
        .isFalse();
    assertThat(endpoints(Map.of("DOCKER_HOST", "tcp://127.0.0.1:2375")).find().get(0).isLocal())
        .isTrue();
  }
}
