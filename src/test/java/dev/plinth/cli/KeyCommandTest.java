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

/** The command {@code key} with a key store in memory. */
class KeyCommandTest {
  /** A key store with one key for all services. */
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
      boolean existed = key != null;
      key = null;
      return existed;
    }
  }

  private final OneKey keys = new OneKey();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String key(String typed, String... arguments) throws Exception {
    out.reset();
    PrintStream printer = new PrintStream(out, true, UTF_8);
    Console console =
        new Console(new ByteArrayInputStream(typed.getBytes(UTF_8)), printer, printer, false);
    KeyCommand command = new KeyCommand(console, () -> keys);
    new CommandLine(command.command()).parseArgs(arguments);
    command.call();
    return out.toString(UTF_8);
  }

  @Test
  void savesAKey() throws Exception {
    assertThat(key("sk-secret\n", "set", "openai"))
        .isEqualTo("saved the API key for openai in the keychain%n".formatted());
    assertThat(keys.key).isEqualTo(new ApiKey("sk-secret"));
  }

  @Test
  void showsWhereAKeyIs() throws Exception {
    keys.key = new ApiKey("sk-secret");
    assertThat(key("", "which", "gemini")).isEqualTo("gemini: in the keychain%n".formatted());
  }

  @Test
  void deletesAKey() throws Exception {
    keys.key = new ApiKey("sk-secret");
    assertThat(key("", "delete", "gemini")).startsWith("deleted the API key for gemini");
    assertThat(key("", "delete", "gemini")).startsWith("there is no API key for gemini");
  }

  @Test
  void refusesAnEmptyKey() {
    assertThatThrownBy(() -> key("\n", "set")).hasMessageStartingWith("this is not an API key");
  }
}
