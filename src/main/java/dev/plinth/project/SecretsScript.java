package dev.plinth.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The shell script that creates the secrets of a backend inside their volume, so that the secrets
 * never leave Docker. The generated docker-compose.yml contains it.
 */
public final class SecretsScript {
  private static final String TEXT = read(); // once, since every edit of a spec compiles it

  private SecretsScript() {}

  /** Returns the text; lines end in {@code \n}. */
  public static String text() {
    return TEXT;
  }

  private static String read() {
    try (InputStream in = SecretsScript.class.getResourceAsStream("secrets.sh")) {
      if (in == null) {
        throw new IllegalStateException("no resource secrets.sh");
      }
      // A checkout on Windows may have turned \n into \r\n.
      return new String(in.readAllBytes(), UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
