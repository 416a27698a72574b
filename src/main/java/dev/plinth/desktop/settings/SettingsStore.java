package dev.plinth.desktop.settings;

import dev.plinth.desktop.PrivateFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads and writes the settings in the file {@code settings.properties}. An invalid value is read
 * as the default and stays in the file until the user changes the setting. Unknown properties stay
 * in the file too.
 */
public final class SettingsStore {
  private final PrivateFile file;

  /** Uses the file in a folder, which need not exist yet. */
  public SettingsStore(Path folder) {
    this.file = new PrivateFile(folder.resolve("settings.properties"));
  }

  /**
   * Reads the settings.
   *
   * @throws IOException if the file exists and cannot be read
   */
  public synchronized Settings read() throws IOException {
    try {
      return SettingsFormat.parse(properties());
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Settings.DEFAULT;
    }
  }

  /**
   * Writes the settings that changed.
   *
   * @param latest supplies the settings just before they are written, so that the last of two
   *     concurrent writes has the newest settings
   * @throws IOException if the file cannot be written; the file then keeps its content
   */
  public synchronized void write(Supplier<Settings> latest) throws IOException {
    Properties properties = readOrPutAside();
    Map<String, String> before = SettingsFormat.toProperties(SettingsFormat.parse(properties));
    SettingsFormat.toProperties(latest.get())
        .forEach(
            (key, value) -> {
              if (!value.equals(before.get(key))) {
                properties.setProperty(key, value);
              }
            });
    file.write(sorted(properties));
  }

  /** Reads the properties. A file that is not a properties file is renamed. */
  private Properties readOrPutAside() throws IOException {
    try {
      return properties();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      file.putAside();
      return new Properties();
    }
  }

  private Properties properties() throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(file.read().orElse("")));
    return properties;
  }

  /** Returns the properties in Java's format, sorted and without the date. */
  private static String sorted(Properties properties) throws IOException {
    StringWriter out = new StringWriter();
    properties.store(out, null);
    return out.toString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
