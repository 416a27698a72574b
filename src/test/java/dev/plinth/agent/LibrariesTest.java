package dev.plinth.agent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dependencies of ADK for other clouds and models, which the build excludes. */
class LibrariesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.anthropic.client.AnthropicClient",
        "com.google.cloud.storage.Storage",
        "com.google.protobuf.Message",
        "io.modelcontextprotocol.spec.McpSchema",
        "org.apache.arrow.memory.BufferAllocator",
        "reactor.core.publisher.Flux",
        "org.java_websocket.client.WebSocketClient",
        "io.opentelemetry.sdk.OpenTelemetrySdk"
      })
  void areNotOnTheClassPath(String name) {
    assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
  }
}
