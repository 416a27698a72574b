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
 * The keychain of macOS or Windows; on other systems, the keychain of the desktop, over D-Bus. Each
 * call opens the keychain and closes it again, because an open keychain keeps threads alive. A call
 * may block while the user unlocks the keychain, and fails after a timeout.
 */
final class SystemKeychain implements Keychain {
  private static final String SERVICE = "plinth";
  private static final int TIMEOUT_SECONDS = 30;

  private final boolean available;

  private SystemKeychain(boolean available) {
    this.available = available;
  }

  /**
   * Returns the keychain of an operating system.
   *
   * @param system the name of the operating system, as in the system property {@code os.name}
   */
  static SystemKeychain of(Map<String, String> environment, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    boolean builtIn = name.startsWith("mac") || name.startsWith("windows");
    return new SystemKeychain(builtIn || hasBus(environment));
  }

  /** Returns whether there is a D-Bus session bus. The library would hang without one. */
  private static boolean hasBus(Map<String, String> environment) {
    if (!environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty()) {
      return true;
    }
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    return !runtime.isEmpty() && Files.exists(Path.of(runtime, "bus"));
  }

  @Override
  public Optional<String> read(String name) throws KeychainProblem, InterruptedException {
    return call(keyring -> Optional.ofNullable(keyring.getPassword(SERVICE, name)));
  }

  @Override
  public boolean write(String name, String secret) throws KeychainProblem, InterruptedException {
    return call(keyring -> {
          keyring.setPassword(SERVICE, name, secret);
          return Optional.of(true);
        })
        .isPresent();
  }

  @Override
  public boolean delete(String name) throws KeychainProblem, InterruptedException {
    boolean deleted =
        call(keyring -> {
              keyring.deletePassword(SERVICE, name);
              return Optional.of(true);
            })
            .isPresent();
    // The library reports a missing secret and a failed deletion in the same way.
    if (!deleted && read(name).isPresent()) {
      throw new KeychainProblem("the keychain did not delete the key");
    }
    return deleted;
  }

  private interface Request<T> {
    Optional<T> send(Keyring keyring) throws PasswordAccessException;
  }

  private <T> Optional<T> call(Request<T> request) throws KeychainProblem, InterruptedException {
    if (!available) {
      return Optional.empty();
    }
    ExecutorService executor = Executors.newSingleThreadExecutor(SystemKeychain::thread);
    Future<Optional<T>> result = executor.submit(() -> open(request));
    try {
      return result.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new KeychainProblem(
          "the keychain did not respond within %d seconds".formatted(TIMEOUT_SECONDS));
    } catch (ExecutionException e) {
      throw new KeychainProblem("the keychain could not be accessed");
    } finally {
      executor.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "plinth-keychain");
    thread.setDaemon(true);
    return thread;
  }

  @SuppressWarnings("try") // close() may throw InterruptedException, which fails the call
  private static <T> Optional<T> open(Request<T> request) throws Exception {
    try (Keyring keyring = Keyring.create()) {
      return request.send(keyring);
    } catch (BackendNotSupportedException | PasswordAccessException e) {
      return Optional.empty(); // there is no keychain, or the keychain has no such secret
    }
  }
}
