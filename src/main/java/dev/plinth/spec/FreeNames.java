package dev.plinth.spec;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds names that are not taken, for fixes that rename. What is taken must not change: an answer
 * is remembered, since a text may ask for the same name thousands of times.
 */
public final class FreeNames {
  private final String joint;
  private final int longest;
  private final Predicate<String> isTaken;
  private final Map<String, String> found = new HashMap<>();

  private FreeNames(String joint, int longest, Predicate<String> isTaken) {
    this.joint = joint;
    this.longest = longest;
    this.isTaken = requireNonNull(isTaken);
  }

  /** Counts the names that are taken as name_2, name_3 and so on. */
  public static FreeNames inSnakeCase(int longest, Predicate<String> isTaken) {
    return new FreeNames("_", longest, isTaken);
  }

  /** Counts the names that are taken as Name2, Name3 and so on. */
  public static FreeNames inPascalCase(int longest, Predicate<String> isTaken) {
    return new FreeNames("", longest, isTaken);
  }

  /** Gives the wanted name, or it with the lowest number behind it that is free; cut to fit. */
  public String near(String wanted) {
    return found.computeIfAbsent(cut(wanted, longest), this::search);
  }

  private String search(String wanted) {
    String name = wanted;
    for (int i = 2; isTaken.test(name); i++) {
      String suffix = joint + i;
      name = cut(wanted, longest - suffix.length()) + suffix;
    }
    return name;
  }

  private static String cut(String name, int longest) {
    String cut = name.length() <= longest ? name : name.substring(0, longest);
    return cut.endsWith("_") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
