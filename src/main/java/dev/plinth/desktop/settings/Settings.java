package dev.plinth.desktop.settings;

import static java.util.Objects.requireNonNull;

import dev.plinth.agent.ModelChoice;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The settings of a user.
 *
 * @param model the chosen model; empty if the model is chosen automatically
 * @param sampling whether a temperature of zero is sent to the model
 * @param dockerHost the Docker host, as in {@code DOCKER_HOST}; empty if the host is detected
 * @param port the port of a run, 1 to {@link #LAST_PORT}; empty if it is chosen automatically
 * @param theme the colour theme
 * @param fontSize the font size in pixels, {@link #SMALLEST_FONT} to {@link #LARGEST_FONT}
 */
public record Settings(
    Optional<ModelChoice> model,
    boolean sampling,
    Optional<String> dockerHost,
    OptionalInt port,
    Theme theme,
    int fontSize,
    boolean wordWrap) {
  /** The default settings. */
  public static final Settings DEFAULT =
      new Settings(
          Optional.empty(), true, Optional.empty(), OptionalInt.empty(), Theme.SYSTEM, 13, false);

  /** The last port. */
  public static final int LAST_PORT = 65_535;

  /** The smallest font size, in pixels. */
  public static final int SMALLEST_FONT = 9;

  /** The largest font size, in pixels. */
  public static final int LARGEST_FONT = 28;

  public Settings {
    requireNonNull(model);
    requireNonNull(dockerHost);
    requireNonNull(port);
    requireNonNull(theme);
    if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > LAST_PORT)) {
      throw new IllegalArgumentException("not a port: " + port.getAsInt());
    }
    if (fontSize < SMALLEST_FONT || fontSize > LARGEST_FONT) {
      throw new IllegalArgumentException("font size out of range: " + fontSize);
    }
  }

  /** Returns a copy with another model. */
  public Settings withModel(Optional<ModelChoice> other) {
    return new Settings(other, sampling, dockerHost, port, theme, fontSize, wordWrap);
  }

  /** Returns a copy with another choice whether a temperature of zero is sent to the model. */
  public Settings withSampling(boolean other) {
    return new Settings(model, other, dockerHost, port, theme, fontSize, wordWrap);
  }

  /** Returns a copy with another Docker host. */
  public Settings withDockerHost(Optional<String> other) {
    return new Settings(model, sampling, other, port, theme, fontSize, wordWrap);
  }

  /** Returns a copy with another port. */
  public Settings withPort(OptionalInt other) {
    return new Settings(model, sampling, dockerHost, other, theme, fontSize, wordWrap);
  }

  /** Returns a copy with another theme. */
  public Settings withTheme(Theme other) {
    return new Settings(model, sampling, dockerHost, port, other, fontSize, wordWrap);
  }

  /**
   * Returns a copy with another font size; a size out of range becomes the nearest allowed size.
   */
  public Settings withFontSize(int other) {
    int size = Math.max(SMALLEST_FONT, Math.min(LARGEST_FONT, other));
    return new Settings(model, sampling, dockerHost, port, theme, size, wordWrap);
  }

  /** Returns a copy with another choice whether long lines of the spec are wrapped. */
  public Settings withWordWrap(boolean other) {
    return new Settings(model, sampling, dockerHost, port, theme, fontSize, other);
  }
}
