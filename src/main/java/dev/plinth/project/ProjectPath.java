package dev.plinth.project;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The relative path of a file in a project, with {@code /} as separator and without {@code ..}.
 * Paths are ordered by their ASCII characters.
 *
 * @param value the path, such as {@code app/main.py}
 */
public record ProjectPath(String value) implements Comparable<ProjectPath> {
  private static final Pattern SAFE =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");

  /** The longest text that is taken from a file, since the pattern is matched recursively. */
  private static final int MAX_LENGTH = 500;

  public ProjectPath {
    if (!SAFE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a path inside a project: " + value);
    }
  }

  /** Returns the path with this text; empty if the text is not a path inside a project. */
  public static Optional<ProjectPath> ofText(String text) {
    return text.length() <= MAX_LENGTH && SAFE.matcher(text).matches()
        ? Optional.of(new ProjectPath(text))
        : Optional.empty();
  }

  @Override
  public int compareTo(ProjectPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
