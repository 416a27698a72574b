package dev.plinth.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A running generated backend. Its migration has created the tables; its server listens on a free
 * port of the loopback interface. Closing the backend stops the server with a signal, as Docker
 * does.
 */
final class BootedBackend implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Pattern ADDRESS =
      Pattern.compile("running on (http://127\\.0\\.0\\.1:\\d+) ");
  private static final int TAIL = 6_000;

  private final Process process;
  private final Path log;
  private final Installation installation;
  private final URI address;

  private BootedBackend(Process process, Path log, Installation installation, URI address) {
    this.process = process;
    this.log = log;
    this.installation = installation;
    this.address = address;
  }

  /**
   * Waits until a server that has just been started is healthy.
   *
   * @param log the log file of the server
   */
  static BootedBackend await(Process process, Path log, Installation installation)
      throws IOException {
    try {
      URI address = awaitAddress(process, log);
      BootedBackend backend = new BootedBackend(process, log, installation, address);
      new Client(backend).get("/health").hasStatus(200);
      return backend;
    } catch (AssertionError e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static URI awaitAddress(Process process, Path log) throws IOException {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    while (true) {
      boolean alive = process.isAlive();
      String text = Files.readString(log);
      Matcher address = ADDRESS.matcher(text);
      if (address.find()) {
        return URI.create(address.group(1));
      }
      assertThat(alive).as("the backend is running; log: %s", text).isTrue();
      assertThat(System.nanoTime())
          .as("the address appears in the log in time: %s", text)
          .isLessThan(end);
      ExternalProgram.pause(process);
    }
  }

  /** Returns the base address. */
  URI address() {
    return address;
  }

  /** Returns the database of the backend. */
  DataSource database() {
    return installation.database().source();
  }

  /** Returns the process id of the server. */
  long pid() {
    return process.pid();
  }

  /** Returns the processor time that the server has used. */
  Duration processorTime() {
    return process.toHandle().info().totalCpuDuration().orElseThrow();
  }

  /** Returns the whole log. */
  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the end of the log, at most 6,000 characters. */
  String logTail() {
    String text = log();
    return text.substring(Math.max(0, text.length() - TAIL));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the backend does not stop; log: " + logTail());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }

  @Override
  public String toString() {
    return installation.project().getFileName().toString();
  }
}
