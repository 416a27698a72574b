package dev.plinth.desktop.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.plinth.home.Folders;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
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
    try (BufferedReader in = Files.newBufferedReader(path(), UTF_8)) {
      found.load(in);
    } catch (IOException | IllegalArgumentException e) {
      return Map.of(); // a start without memory is better than none
    }
    Map<String, String> values = new HashMap<>();
    found.stringPropertyNames().forEach(key -> values.put(key, found.getProperty(key)));
    return values;
  }

  /** Replaces the values. A process killed meanwhile leaves the old ones. */
  void write(Map<String, String> values) throws IOException {
    Path fresh = Folders.open(folder).resolve(name + ".new");
    Properties kept = new Properties();
    kept.putAll(values);
    try (BufferedWriter out = Files.newBufferedWriter(fresh, UTF_8)) {
      kept.store(out, null);
    }
    Files.move(fresh, path(), ATOMIC_MOVE, REPLACE_EXISTING);
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
