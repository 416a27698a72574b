package dev.plinth.project;

import java.util.regex.Pattern;

/**
 * Where a file stands in a project: relative, with {@code /}, without {@code ..}; sorted by its
 * bytes.
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
