package dev.plinth.project;

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

  public ProjectPath {
    if (!SAFE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a path inside a project: " + value);
    }
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
