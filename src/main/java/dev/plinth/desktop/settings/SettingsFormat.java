package dev.plinth.desktop.settings;

import dev.plinth.agent.ModelChoice;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/** Converts settings to properties and back. An invalid value is read as the default. */
final class SettingsFormat {
  private static final String MODEL = "model";
  private static final String SAMPLING = "model.temperature";
  private static final String DOCKER_HOST = "docker.host";
  private static final String PORT = "run.port";
  private static final String THEME = "theme";
  private static final String FONT_SIZE = "font.size";
  private static final String WORD_WRAP = "spec.wrap";

  private SettingsFormat() {}

  /** Returns the settings as properties. An empty value means that the user has chosen nothing. */
  static Map<String, String> toProperties(Settings settings) {
    return Map.of(
        MODEL, settings.model().map(ModelChoice::toString).orElse(""),
        SAMPLING, settings.sampling() ? "zero" : "unsent",
        DOCKER_HOST, settings.dockerHost().orElse(""),
        PORT, settings.port().isPresent() ? Integer.toString(settings.port().getAsInt()) : "",
        THEME, settings.theme().name().toLowerCase(Locale.ROOT),
        FONT_SIZE, Integer.toString(settings.fontSize()),
        WORD_WRAP, Boolean.toString(settings.wordWrap()));
  }

  /** Returns the settings that are stored in the properties. */
  static Settings parse(Properties properties) {
    return new Settings(
        model(properties.getProperty(MODEL, "")),
        !properties.getProperty(SAMPLING, "").strip().equals("unsent"),
        Optional.of(properties.getProperty(DOCKER_HOST, "").strip())
            .filter(value -> !value.isEmpty()),
        port(properties.getProperty(PORT, "")),
        theme(properties.getProperty(THEME, "")),
        fontSize(properties.getProperty(FONT_SIZE, "")),
        Boolean.parseBoolean(properties.getProperty(WORD_WRAP, "").strip()));
  }

  private static Optional<ModelChoice> model(String value) {
    try {
      return value.isBlank() ? Optional.empty() : Optional.of(ModelChoice.of(value.strip()));
    } catch (IllegalArgumentException e) {
      return Settings.DEFAULT.model();
    }
  }

  /** Returns the port in a text; empty if the text is not a port. */
  static OptionalInt port(String value) {
    String digits = value.strip();
    if (!digits.matches("[0-9]{1,5}")) {
      return OptionalInt.empty();
    }
    int port = Integer.parseInt(digits);
    return port < 1 || port > Settings.LAST_PORT ? OptionalInt.empty() : OptionalInt.of(port);
  }

  private static Theme theme(String value) {
    return Arrays.stream(Theme.values())
        .filter(theme -> theme.name().equalsIgnoreCase(value.strip()))
        .findFirst()
        .orElse(Settings.DEFAULT.theme());
  }

  private static int fontSize(String value) {
    try {
      int size = Integer.parseInt(value.strip());
      boolean valid = size >= Settings.SMALLEST_FONT && size <= Settings.LARGEST_FONT;
      return valid ? size : Settings.DEFAULT.fontSize();
    } catch (NumberFormatException e) {
      return Settings.DEFAULT.fontSize();
    }
  }
}
