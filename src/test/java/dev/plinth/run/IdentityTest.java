package dev.plinth.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names and owners in Docker. */
class IdentityTest {
  private static final Owner ME = Owner.ofProcess();
  private static final Identity SHOP = new Sessions().begin(Sample.project("shop"), false);

  @Test
  void namesEverythingByADigestOfTheProjectsName() {
    assertThat(Identity.key("shop")).isEqualTo("8d9001d32c6a");
    assertThat(SHOP.network()).isEqualTo("plinth-8d9001d32c6a");
    assertThat(SHOP.container("api")).isEqualTo("plinth-8d9001d32c6a-api");
    assertThat(SHOP.image()).isEqualTo("plinth/8d9001d32c6a:latest");
    assertThat(SHOP.dataVolume()).isEqualTo("plinth-8d9001d32c6a-" + SHOP.revision());
  }

  @Test
  void otherTablesAreOtherData() {
    Identity other = new Sessions().begin(Sample.project("shop", "", "title"), false);
    assertThat(other.dataVolume()).isNotEqualTo(SHOP.dataVolume());
    assertThat(other.network()).isEqualTo(SHOP.network());
  }

  @Test
  void knowsOthers() {
    assertThat(ME.isPersonOf(with(Label.USER, "somebody"))).isFalse();
    assertThat(ME.isPersonOf(Map.of())).isFalse();
    assertThat(ME.isPersonOf(SHOP.labels("api"))).isTrue();
    assertThat(ME.isForeign(with(Label.USER, "somebody"))).isTrue();
    assertThat(ME.isForeign(Map.of())).isFalse();
  }

  private static Map<String, String> with(String label, String value) {
    Map<String, String> labels = new HashMap<>(SHOP.labels("api"));
    labels.put(label, value);
    return labels;
  }
}
