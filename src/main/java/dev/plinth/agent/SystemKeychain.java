package dev.plinth.agent;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The keychain of this system: of macOS, of Windows, or of the desktop that D-Bus leads to. It is
 * opened for each question and closed again, because an open one keeps threads. A user may be asked
 * to unlock it, so that an answer may take a while; one that hangs is left alone.
 */
final class SystemKeychain implements Keychain {
  private static final String SERVICE = "plinth";
  private static final int PATIENCE_SECONDS = 30;

  private final boolean there;

  private SystemKeychain(boolean there) {
    this.there = there;
  }

  /** Gives the one that these surroundings lead to. */
  static SystemKeychain of(Map<String, String> environment, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    boolean own = name.startsWith("mac") || name.startsWith("windows");
    return new SystemKeychain(own || hasBus(environment));
  }

  /** Without a bus its library would wait and complain. */
  private static boolean hasBus(Map<String, String> environment) {
    if (!environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty()) {
      return true;
    }
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    return !runtime.isEmpty() && Files.exists(Path.of(runtime, "bus"));
  }

  @Override
  public Optional<String> read(String name) throws KeychainProblem, InterruptedException {
    return ask(keyring -> Optional.ofNullable(keyring.getPassword(SERVICE, name)));
  }

  @Override
  public boolean write(String name, String secret) throws KeychainProblem, InterruptedException {
    return ask(keyring -> {
          keyring.setPassword(SERVICE, name, secret);
          return Optional.of(true);
        })
        .isPresent();
  }

  @Override
  public boolean delete(String name) throws KeychainProblem, InterruptedException {
    boolean deleted =
        ask(keyring -> {
              keyring.deletePassword(SERVICE, name);
              return Optional.of(true);
            })
            .isPresent();
    // It says the same of a secret that is not there and of one that it does not let go.
    if (!deleted && read(name).isPresent()) {
      throw new KeychainProblem("the keychain does not let the key go");
    }
    return deleted;
  }

  private interface Question<T> {
    Optional<T> put(Keyring keyring) throws PasswordAccessException;
  }

  private <T> Optional<T> ask(Question<T> question) throws KeychainProblem, InterruptedException {
    if (!there) {
      return Optional.empty();
    }
    ExecutorService executor = Executors.newSingleThreadExecutor(SystemKeychain::thread);
    Future<Optional<T>> answer = executor.submit(() -> open(question));
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new KeychainProblem(
          "the keychain did not answer within %d seconds".formatted(PATIENCE_SECONDS));
    } catch (ExecutionException e) {
      throw new KeychainProblem("the keychain could not be asked");
    } finally {
      executor.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "plinth-keychain");
    thread.setDaemon(true);
    return thread;
  }

  @SuppressWarnings("try") // closing may be interrupted, and then there is nobody to tell
  private static <T> Optional<T> open(Question<T> question) throws Exception {
    try (Keyring keyring = Keyring.create()) {
      return question.put(keyring);
    } catch (BackendNotSupportedException | PasswordAccessException e) {
      return Optional.empty(); // there is no keychain, or no such secret in it
    }
  }
}
