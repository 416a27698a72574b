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
 * Settings in a file, {@code settings.properties}. Whatever somebody wrote into it, there are
 * settings: a bad value counts as the usual one and stands there until the user chooses another,
 * and so do keys that this version does not know.
 */
public final class SettingsStore {
  private final PrivateFile file;

  /** Settings in this folder, which need not be there yet. */
  public SettingsStore(Path folder) {
    this.file = new PrivateFile(folder.resolve("settings.properties"));
  }

  /**
   * Reads them.
   *
   * @throws IOException when the file is there and cannot be read
   */
  public synchronized Settings read() throws IOException {
    try {
      return SettingsFormat.settings(properties());
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Settings.USUAL;
    }
  }

  /**
   * Writes those of them that changed.
   *
   * @param latest asked as late as can be, so that of two writers the last one is right
   * @throws IOException when the file cannot be written; then it is as it was
   */
  public synchronized void write(Supplier<Settings> latest) throws IOException {
    Properties properties = known();
    Map<String, String> before = SettingsFormat.of(SettingsFormat.settings(properties));
    SettingsFormat.of(latest.get())
        .forEach(
            (key, words) -> {
              if (!words.equals(before.get(key))) {
                properties.setProperty(key, words);
              }
            });
    file.write(sorted(properties));
  }

  /** What the file says; one that is no properties file is put aside. */
  private Properties known() throws IOException {
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

  /** As Java writes it, without the date and in order. */
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
