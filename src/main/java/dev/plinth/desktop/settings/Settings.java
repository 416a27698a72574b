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
}
