package dev.plinth.desktop.settings;

import dev.plinth.agent.ModelChoice;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Settings as keys and words, and back; what cannot be understood counts as usual. */
final class SettingsFormat {
  private static final String MODEL = "model";
  private static final String SAMPLING = "model.temperature";
  private static final String DOCKER_HOST = "docker.host";
  private static final String THEME = "theme";
  private static final String FONT_SIZE = "font.size";

  private SettingsFormat() {}

  /** Gives every key with its words; empty words stand for nothing chosen. */
  static Map<String, String> of(Settings settings) {
    return Map.of(
        MODEL, settings.model().map(ModelChoice::toString).orElse(""),
        SAMPLING, settings.sampling() ? "zero" : "unsent",
        DOCKER_HOST, settings.dockerHost().orElse(""),
        THEME, settings.theme().name().toLowerCase(Locale.ROOT),
        FONT_SIZE, Integer.toString(settings.fontSize()));
  }

  /** Gives the settings that these properties mean. */
  static Settings settings(Properties properties) {
    return new Settings(
        model(properties.getProperty(MODEL, "")),
        !properties.getProperty(SAMPLING, "").strip().equals("unsent"),
        Optional.of(properties.getProperty(DOCKER_HOST, "").strip())
            .filter(words -> !words.isEmpty()),
        theme(properties.getProperty(THEME, "")),
        fontSize(properties.getProperty(FONT_SIZE, "")));
  }

  private static Optional<ModelChoice> model(String words) {
    try {
      return words.isBlank() ? Optional.empty() : Optional.of(ModelChoice.of(words.strip()));
    } catch (IllegalArgumentException e) {
      return Settings.USUAL.model();
    }
  }

  private static Theme theme(String words) {
    return Arrays.stream(Theme.values())
        .filter(theme -> theme.name().equalsIgnoreCase(words.strip()))
        .findFirst()
        .orElse(Settings.USUAL.theme());
  }

  private static int fontSize(String words) {
    try {
      int size = Integer.parseInt(words.strip());
      boolean sound = size >= Settings.SMALLEST_FONT && size <= Settings.LARGEST_FONT;
      return sound ? size : Settings.USUAL.fontSize();
    } catch (NumberFormatException e) {
      return Settings.USUAL.fontSize();
    }
  }
}
