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

/** Where Docker is looked for. */
class DockerEndpointsTest {
  @TempDir Path home;

  private DockerEndpoints places(Map<String, String> environment, String system) {
    return new DockerEndpoints(new HostEnvironment(environment, system, home));
  }

  private DockerEndpoints places(Map<String, String> environment) {
    return places(environment, "Linux");
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
  void onlyWhereDockerHostSays() throws Exception {
    config("{\"currentContext\":\"mine\"}");
    assertThat(places(Map.of("DOCKER_HOST", "unix:///run/mine.sock")).find())
        .extracting(DockerEndpoint::toString)
        .containsExactly("unix:///run/mine.sock (DOCKER_HOST)");
  }

  @Test
  void theSettingWinsOverTheEnvironment() throws Exception {
    HostEnvironment machine =
        new HostEnvironment(Map.of("DOCKER_HOST", "unix:///run/mine.sock"), "Linux", home);
    Optional<String> set = Optional.of("tcp://127.0.0.1:2375");
    assertThat(new DockerEndpoints(machine.withDockerHost(set)).find())
        .extracting(DockerEndpoint::toString)
        .containsExactly("tcp://127.0.0.1:2375 (the Docker host in the settings)");
  }

  @Test
  void saysThatTheSettingCannotBeUsed() {
    HostEnvironment machine =
        new HostEnvironment(Map.of(), "Linux", home).withDockerHost(Optional.of("gopher://x"));
    assertThatThrownBy(() -> new DockerEndpoints(machine).find())
        .isInstanceOf(DockerProblem.class)
        .hasMessageContaining("Docker cannot be reached as the Docker host in the settings says");
  }

  @Test
  void onlyInTheCurrentContext() throws Exception {
    config("{\"currentContext\":\"mine\"}");
    context("mine", "unix:///run/context.sock");
    assertThat(places(Map.of()).find())
        .extracting(DockerEndpoint::toString)
        .containsExactly("unix:///run/context.sock (context mine)");
  }

  @Test
  void inTheContextOfTheEnvironmentFirst() throws Exception {
    config("{\"currentContext\":\"mine\"}");
    context("other", "unix:///run/other.sock");
    assertThat(places(Map.of("DOCKER_CONTEXT", "other")).find())
        .extracting(DockerEndpoint::toString)
        .containsExactly("unix:///run/other.sock (context other)");
  }

  @Test
  void saysWhenAContextDoesNotExist() {
    assertThatThrownBy(() -> places(Map.of("DOCKER_CONTEXT", "gone")).find())
        .isInstanceOf(DockerProblem.class)
        .hasMessageContaining("there is no such context");
  }

  @Test
  void saysWhenTheSettingsAreBroken() throws Exception {
    config("{\"currentContext\":");
    assertThatThrownBy(() -> places(Map.of()).find())
        .isInstanceOf(DockerProblem.class)
        .hasMessageContaining("config.json in " + home.resolve(".docker") + " is broken");
  }

  @Test
  void saysWhenAnAddressIsOfAnotherKind() {
    assertThatThrownBy(() -> places(Map.of("DOCKER_HOST", "ssh://me@there")).find())
        .isInstanceOf(DockerProblem.class)
        .hasMessageContaining("ssh://me@there does not work here");
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
  void saysWhenAnAddressIsNotWhole(String host) {
    assertThatThrownBy(() -> places(Map.of("DOCKER_HOST", host)).find())
        .isInstanceOf(DockerProblem.class)
        .hasMessageContaining(host + " does not work here");
  }

  @Test
  void aHomeWithABlankIsAPlaceLikeOthers() throws Exception {
    home = Files.createDirectory(home.resolve("Ann Lee"));
    assertThat(places(Map.of()).find())
        .extracting(place -> place.host().getPath())
        .contains(home + "/.docker/run/docker.sock");
    assertThat(places(Map.of("DOCKER_HOST", "unix://" + home + "/mine.sock")).find())
        .extracting(place -> place.host().getPath())
        .containsExactly(home + "/mine.sock");
  }

  @Test
  void aContextMayNameAHomeWithABlank() throws Exception {
    config("{\"currentContext\":\"desktop\"}");
    context("desktop", "unix:///Users/Ann Lee/.docker/run/docker.sock");
    assertThat(places(Map.of()).find())
        .extracting(place -> place.host().getPath())
        .containsExactly("/Users/Ann Lee/.docker/run/docker.sock");
  }

  @Test
  void atTheUsualSocketsElse() throws Exception {
    assertThat(places(Map.of("XDG_RUNTIME_DIR", "/run/user/7")).find())
        .extracting(place -> place.host().getPath())
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
  void atThePipesOfWindows() throws Exception {
    assertThat(places(Map.of(), "Windows 11").find())
        .extracting(place -> place.host().toString())
        .containsExactly(
            "npipe:////./pipe/docker_engine", "npipe:////./pipe/dockerDesktopLinuxEngine");
  }

  @Test
  void knowsWhatIsNotHere() throws Exception {
    assertThat(places(Map.of("DOCKER_HOST", "tcp://10.1.2.3:2375")).find().get(0).isHere())
        .isFalse();
    assertThat(places(Map.of("DOCKER_HOST", "tcp://127.0.0.1:2375")).find().get(0).isHere())
        .isTrue();
  }
}
