package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the names and owners of Docker resources. */
class RunIdentityTest {
  private static final RunOwner OWNER = RunOwner.ofProcess();
  private static final RunIdentity SHOP =
      new RunSessions().begin(RunnableProjects.project("shop"), false);

  @Test
  void namesResourcesByADigestOfTheProjectName() {
    assertThat(RunIdentity.key("shop")).isEqualTo("8d9001d32c6a");
    assertThat(SHOP.network()).isEqualTo("plinth-8d9001d32c6a");
    assertThat(SHOP.container("api")).isEqualTo("plinth-8d9001d32c6a-api");
    assertThat(SHOP.image()).isEqualTo("plinth/8d9001d32c6a:latest");
    assertThat(SHOP.dataVolume()).isEqualTo("plinth-8d9001d32c6a-data");
  }

  @Test
  void usesOneDataVolumeForAllTables() {
    RunIdentity other =
        new RunSessions().begin(RunnableProjects.project("shop", "", "title"), false);
    assertThat(other.dataVolume()).isEqualTo(SHOP.dataVolume());
    assertThat(other.network()).isEqualTo(SHOP.network());
  }

  @Test
  void recognisesResourcesOfOtherUsers() {
    assertThat(OWNER.owns(labelsWith(DockerLabel.USER, "other"))).isFalse();
    assertThat(OWNER.owns(Map.of())).isFalse();
    assertThat(OWNER.owns(SHOP.labels("api"))).isTrue();
    assertThat(OWNER.isOwnedByOther(labelsWith(DockerLabel.USER, "other"))).isTrue();
    assertThat(OWNER.isOwnedByOther(Map.of())).isFalse();
  }

  private static Map<String, String> labelsWith(String label, String value) {
    Map<String, String> labels = new HashMap<>(SHOP.labels("api"));
    labels.put(label, value);
    return labels;
  }
}
