package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names and owners in Docker. */
class RunIdentityTest {
  private static final RunOwner ME = RunOwner.ofProcess();
  private static final RunIdentity SHOP =
      new RunSessions().begin(RunnableProjects.project("shop"), false);

  @Test
  void namesEverythingByADigestOfTheProjectsName() {
    assertThat(RunIdentity.key("shop")).isEqualTo("8d9001d32c6a");
    assertThat(SHOP.network()).isEqualTo("plinth-8d9001d32c6a");
    assertThat(SHOP.container("api")).isEqualTo("plinth-8d9001d32c6a-api");
    assertThat(SHOP.image()).isEqualTo("plinth/8d9001d32c6a:latest");
    assertThat(SHOP.dataVolume()).isEqualTo("plinth-8d9001d32c6a-" + SHOP.revision());
  }

  @Test
  void otherTablesAreOtherData() {
    RunIdentity other =
        new RunSessions().begin(RunnableProjects.project("shop", "", "title"), false);
    assertThat(other.dataVolume()).isNotEqualTo(SHOP.dataVolume());
    assertThat(other.network()).isEqualTo(SHOP.network());
  }

  @Test
  void knowsOthers() {
    assertThat(ME.isPersonOf(with(DockerLabel.USER, "somebody"))).isFalse();
    assertThat(ME.isPersonOf(Map.of())).isFalse();
    assertThat(ME.isPersonOf(SHOP.labels("api"))).isTrue();
    assertThat(ME.isForeign(with(DockerLabel.USER, "somebody"))).isTrue();
    assertThat(ME.isForeign(Map.of())).isFalse();
  }

  private static Map<String, String> with(String label, String value) {
    Map<String, String> labels = new HashMap<>(SHOP.labels("api"));
    labels.put(label, value);
    return labels;
  }
}
