package dev.plinth.desktop.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;

/** Keeps the place and the prompt of a window from one start to the next. */
public final class WindowMemory {
  private static final int MAX_DIVIDERS = 16;

  private final StateFile file;

  /**
   * Uses the file in a folder.
   *
   * @param folder the state folder
   */
  public WindowMemory(Path folder) {
    this.file = new StateFile(folder, "window.properties");
  }

  /** Returns the place; empty at the first start, or if the saved place is invalid. */
  public Optional<WindowPlace> place() {
    Map<String, String> values = file.read();
    try {
      Rectangle2D bounds =
          new Rectangle2D(
              number(values, "x"),
              number(values, "y"),
              number(values, "width"),
              number(values, "height"));
      boolean maximised = Boolean.parseBoolean(values.get("maximised"));
      return Optional.of(new WindowPlace(bounds, maximised, dividers(values)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<Double> dividers(Map<String, String> values) {
    return IntStream.range(0, MAX_DIVIDERS)
        .mapToObj(i -> "divider-" + i)
        .takeWhile(values::containsKey)
        .map(key -> number(values, key))
        .toList();
  }

  private static double number(Map<String, String> values, String key) {
    double value = Double.parseDouble(values.getOrDefault(key, ""));
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(key + " is " + value);
    }
    return value;
  }

  /** Returns the last prompt that was only typed; empty if there was none. */
  public String prompt() {
    return file.read().getOrDefault("prompt", "");
  }

  /**
   * Saves the place and the prompt.
   *
   * @param prompt the prompt if it was only typed; a prompt that was used is in the history, and
   *     belongs to the document that was drafted from it
   */
  public void save(WindowPlace place, String prompt) throws IOException {
    Map<String, String> values = new HashMap<>();
    values.put("x", String.valueOf(place.bounds().getMinX()));
    values.put("y", String.valueOf(place.bounds().getMinY()));
    values.put("width", String.valueOf(place.bounds().getWidth()));
    values.put("height", String.valueOf(place.bounds().getHeight()));
    values.put("maximised", String.valueOf(place.maximised()));
    values.put("prompt", prompt);
    for (int i = 0; i < place.dividers().size(); i++) {
      values.put("divider-" + i, String.valueOf(place.dividers().get(i)));
    }
    file.write(values);
  }
}
