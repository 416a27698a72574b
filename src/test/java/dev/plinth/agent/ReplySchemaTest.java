package dev.plinth.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplySchemaTest {
  private static List<JsonNode> allNodes(JsonNode node) {
    List<JsonNode> all = new ArrayList<>(List.of(node));
    node.forEach(child -> all.addAll(allNodes(child)));
    return all;
  }

  @Test
  void requiresEveryKeyOfEveryObject() {
    for (JsonNode node : allNodes(ReplySchema.node())) {
      if (node.path("properties").isObject()) {
        List<String> required = new ArrayList<>();
        node.path("required").forEach(key -> required.add(key.asText()));
        List<String> keys = new ArrayList<>();
        node.path("properties").fieldNames().forEachRemaining(keys::add);
        assertThat(required).isEqualTo(keys);
        assertThat(node.path("additionalProperties").asBoolean(true)).isFalse();
      }
    }
  }

  @Test
  void givesEveryValueAType() {
    for (JsonNode node : allNodes(ReplySchema.node())) {
      node.path("properties").forEach(value -> assertThat(value.has("type")).isTrue());
    }
  }

  @Test
  void hasNoKeywordThatStrictServersReject() {
    assertThat(ReplySchema.node().toString())
        .doesNotContain("\"default\":", "\"const\":", "\"$schema\":");
  }
}
