package dev.plinth.desktop.settings;

import static java.util.Objects.requireNonNull;

import dev.plinth.agent.ModelChoice;
import java.util.Optional;

/**
 * What a user prefers.
 *
 * @param model which model answers; nothing where the keys that are there decide
 * @param sampling whether a temperature is sent along
 * @param dockerHost where Docker is, as in {@code DOCKER_HOST}; nothing where it is looked for
 * @param theme the colours
 * @param fontSize of code and of all else, in pixels, {@link #SMALLEST_FONT} to {@link
 *     #LARGEST_FONT}
 */
public record Settings(
    Optional<ModelChoice> model,
    boolean sampling,
    Optional<String> dockerHost,
    Theme theme,
    int fontSize) {
  /** As it is before anybody changed anything. */
  public static final Settings USUAL =
      new Settings(Optional.empty(), true, Optional.empty(), Theme.SYSTEM, 13);

  public static final int SMALLEST_FONT = 9;
  public static final int LARGEST_FONT = 28;

  public Settings {
    requireNonNull(model);
    requireNonNull(dockerHost);
    requireNonNull(theme);
    if (fontSize < SMALLEST_FONT || fontSize > LARGEST_FONT) {
      throw new IllegalArgumentException("no size of a font: " + fontSize);
    }
  }

  /** Gives the same with this model. */
  public Settings withModel(Optional<ModelChoice> other) {
    return new Settings(other, sampling, dockerHost, theme, fontSize);
  }

  /** Gives the same with or without a temperature. */
  public Settings withSampling(boolean other) {
    return new Settings(model, other, dockerHost, theme, fontSize);
  }

  /** Gives the same with this Docker. */
  public Settings withDockerHost(Optional<String> other) {
    return new Settings(model, sampling, other, theme, fontSize);
  }

  /** Gives the same with these colours. */
  public Settings withTheme(Theme other) {
    return new Settings(model, sampling, dockerHost, other, fontSize);
  }

  /** Gives the same with a font of this size, or of the nearest that there is. */
  public Settings withFontSize(int other) {
    int size = Math.max(SMALLEST_FONT, Math.min(LARGEST_FONT, other));
    return new Settings(model, sampling, dockerHost, theme, size);
  }
}
