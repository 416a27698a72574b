package dev.plinth.desktop.state;

import dev.plinth.desktop.PrivateFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * A properties file that is replaced as a whole.
 *
 * @param folder the state folder; created if missing
 * @param name the name of the file in the folder
 */
record StateFile(Path folder, String name) {
  /** Returns the values; empty if the file is missing or cannot be read. */
  Map<String, String> read() {
    Properties found = new Properties();
    try {
      found.load(new StringReader(file().read().orElse("")));
    } catch (IOException | IllegalArgumentException e) {
      return Map.of(); // better to start without the saved state than not to start
    }
    Map<String, String> values = new HashMap<>();
    found.stringPropertyNames().forEach(key -> values.put(key, found.getProperty(key)));
    return values;
  }

  /** Replaces the values. If the process is killed during the write, the old values stay. */
  void write(Map<String, String> values) throws IOException {
    Properties properties = new Properties();
    properties.putAll(values);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    properties.store(out, null); // to bytes, because that escapes unpaired surrogates too
    file().write(out.toString(StandardCharsets.ISO_8859_1));
  }

  private PrivateFile file() {
    return new PrivateFile(path());
  }

  private Path path() {
    return folder.resolve(name);
  }

  boolean exists() {
    return Files.isRegularFile(path());
  }

  void delete() throws IOException {
    Files.deleteIfExists(path());
  }
}
