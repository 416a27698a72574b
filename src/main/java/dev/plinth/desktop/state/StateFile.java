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
 * A few values on the disk, replaced all at once.
 *
 * @param folder a folder of this program's own; made where it is missing
 * @param name the name of the file in it
 */
record StateFile(Path folder, String name) {
  /** Gives the values; none where there is no such file, or none that can be read. */
  Map<String, String> read() {
    Properties found = new Properties();
    try {
      found.load(new StringReader(file().read().orElse("")));
    } catch (IOException | IllegalArgumentException e) {
      return Map.of(); // a start without memory is better than none
    }
    Map<String, String> values = new HashMap<>();
    found.stringPropertyNames().forEach(key -> values.put(key, found.getProperty(key)));
    return values;
  }

  /** Replaces the values. A process killed meanwhile leaves the old ones. */
  void write(Map<String, String> values) throws IOException {
    Properties kept = new Properties();
    kept.putAll(values);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kept.store(out, null); // to bytes, since that escapes half a character too
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
