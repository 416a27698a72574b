package dev.plinth.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/**
 * A generated file.
 *
 * @param path the path in the project
 * @param text the content; lines end in {@code \n}
 */
public record ProjectFile(ProjectPath path, String text) {
  public ProjectFile {
    requireNonNull(path);
    requireNonNull(text);
  }

  /** Returns the text in UTF-8, in a new array. */
  public byte[] bytes() {
    return text.getBytes(UTF_8);
  }
}
