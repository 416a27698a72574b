package dev.plinth.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.agent.ApiKey;
import dev.plinth.agent.KeyStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class KeyCommandTest {
  /** A keychain for one key. */
  private static final class OneKey implements KeyStore {
    private @Nullable ApiKey key;

    @Override
    public Optional<ApiKey> find(Service service) {
      return Optional.ofNullable(key);
    }

    @Override
    public Optional<Place> where(Service service) {
      return find(service).map(found -> Place.KEYCHAIN);
    }

    @Override
    public Place keep(Service service, ApiKey given) {
      key = given;
      return Place.KEYCHAIN;
    }

    @Override
    public boolean forget(Service service) {
      boolean there = key != null;
      key = null;
      return there;
    }
  }

  private final OneKey keys = new OneKey();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String key(String typed, String... words) throws Exception {
    out.reset();
    PrintStream printer = new PrintStream(out, true, UTF_8);
    Console console =
        new Console(new ByteArrayInputStream(typed.getBytes(UTF_8)), printer, printer, false);
    KeyCommand command = new KeyCommand(console, () -> keys);
    new CommandLine(command.command()).parseArgs(words);
    command.call();
    return out.toString(UTF_8);
  }

  @Test
  void keepsAKey() throws Exception {
    assertThat(key("sk-secret\n", "set", "openai"))
        .isEqualTo("the key for openai is in the keychain%n".formatted());
    assertThat(keys.key).isEqualTo(new ApiKey("sk-secret"));
  }

  @Test
  void saysWhereAKeyIs() throws Exception {
    keys.key = new ApiKey("sk-secret");
    assertThat(key("", "which", "gemini")).isEqualTo("gemini: in the keychain%n".formatted());
  }

  @Test
  void deletesAKey() throws Exception {
    keys.key = new ApiKey("sk-secret");
    assertThat(key("", "delete", "gemini")).startsWith("the key for gemini is forgotten");
    assertThat(key("", "delete", "gemini")).startsWith("there was no key for gemini");
  }

  @Test
  void takesNoEmptyKey() {
    assertThatThrownBy(() -> key("\n", "set")).hasMessageStartingWith("that is no key");
  }
}
