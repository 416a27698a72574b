package dev.plinth.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelChoiceTest {
  @ParameterizedTest
  @CsvSource({
    "http://h:1/v1,http://h:1/v1",
    "http://h:1/v1/,http://h:1/v1",
    "http://h:1/v1//,http://h:1/v1",
    "HTTP://h:1/v1/chat/completions,http://h:1/v1",
    "http://h:1/v1/chat/completions/,http://h:1/v1",
    "http://h:1/v1/models,http://h:1/v1",
    "http://h:1/v1?key=x,http://h:1/v1",
    "http://h:1,http://h:1/v1",
    "http://h:1/,http://h:1/v1",
    "http://127.0.0.1:11434/api/generate,http://127.0.0.1:11434/v1",
    "127.0.0.1:11434/v1,http://127.0.0.1:11434/v1",
    "localhost:11434,http://localhost:11434/v1",
    "localhost/v1,http://localhost/v1",
    "192.168.1.5,http://192.168.1.5/v1",
    "api.example.com/v1,https://api.example.com/v1",
    "https://example.com/some/prefix/v1,https://example.com/some/prefix/v1",
    "https://example.com/openai/v1/chat/completions,https://example.com/openai/v1",
    "http://[::1]:8080/v1,http://[::1]:8080/v1",
    "[::1]:8080,http://[::1]:8080/v1",
    "http://my_host:8080/v1,http://my_host:8080/v1",
    "'  http://h:1/v1  ',http://h:1/v1"
  })
  void readsAddressesAsPeoplePasteThem(String address, String base) {
    assertThat(ModelChoice.of("openai:qwen2.5:7b@" + address).baseUrl()).contains(URI.create(base));
    assertThat(ModelChoice.of("openai:qwen2.5:7b@" + address).id()).isEqualTo("qwen2.5:7b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://joe:p@ss/w%20rd@h:1/v1",
        "http://joe:s3cret@h:1/v1/chat/completions",
        "joe:s3cret@h:1/v1",
        "http://joe:s3cret@[::1]:1"
      })
  void keepsTheUserOfAnAddressOutOfItsText(String address) {
    ModelChoice choice = ModelChoice.of("openai:qwen@" + address);
    assertThat(choice.id()).isEqualTo("qwen");
    assertThat(choice.user()).hasValueSatisfying(user -> assertThat(user).startsWith("joe:"));
    assertThat(choice.toString()).doesNotContain("joe", "s3cret", "p@ss");
    assertThat(choice.server().orElseThrow()).isIn("h:1", "[::1]:1");
    assertThat(ModelChoice.of(choice.toString()).publicUrl()).isEqualTo(choice.publicUrl());
  }

  @Test
  void keepsAModelWithAVersion() {
    assertThat(ModelChoice.of("openai:claude@2026@http://h/v1").id()).isEqualTo("claude@2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://joe:s3cret@h/v1", "http://", "http://joe:s3cret@:1/v1", "http://h x/v1"})
  void refusesOtherAddressesWithoutShowingTheUser(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelChoice.of("openai:qwen@" + address))
        .withMessageContaining("http://HOST:PORT/v1")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("s3cret"));
  }
}
