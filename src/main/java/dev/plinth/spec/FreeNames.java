package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds names that are not yet taken, for fixes that rename a part of the spec. Results are cached,
 * because one text may need the same name thousands of times. Therefore the set of taken names must
 * not change.
 */
public final class FreeNames {
  private final String separator;
  private final int maxLength;
  private final Predicate<String> isTaken;
  private final Map<String, String> found = new HashMap<>();

  private FreeNames(String separator, int maxLength, Predicate<String> isTaken) {
    this.separator = separator;
    this.maxLength = maxLength;
    this.isTaken = requireNonNull(isTaken);
  }

  /**
   * Returns a finder that numbers taken names as {@code name_2}, {@code name_3} and so on.
   *
   * @param maxLength the longest name, in characters
   */
  public static FreeNames inSnakeCase(int maxLength, Predicate<String> isTaken) {
    return new FreeNames("_", maxLength, isTaken);
  }

  /**
   * Returns a finder that numbers taken names as {@code Name2}, {@code Name3} and so on.
   *
   * @param maxLength the longest name, in characters
   */
  public static FreeNames inPascalCase(int maxLength, Predicate<String> isTaken) {
    return new FreeNames("", maxLength, isTaken);
  }

  /**
   * Returns the wanted name if it is free, or else the name with the lowest number that makes it
   * free. A name that is too long is shortened.
   */
  public String near(String wanted) {
    return found.computeIfAbsent(cut(wanted, maxLength), this::search);
  }

  private String search(String wanted) {
    String name = wanted;
    for (int i = 2; isTaken.test(name); i++) {
      String suffix = separator + i;
      name = cut(wanted, maxLength - suffix.length()) + suffix;
    }
    return name;
  }

  private static String cut(String name, int maxLength) {
    String cut = name.length() <= maxLength ? name : name.substring(0, maxLength);
    return cut.endsWith("_") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
