package dev.plinth.spec;

import java.util.function.Predicate;

/** Finds names that are not taken, for fixes that rename. */
public final class FreeName {
  private FreeName() {}

  /** Gives the wanted name, or the first of name_2, name_3 and so on that is free; cut to fit. */
  public static String inSnakeCase(String wanted, int longest, Predicate<String> isTaken) {
    return of(wanted, "_", longest, isTaken);
  }

  /** Gives the wanted name, or the first of Name2, Name3 and so on that is free; cut to fit. */
  public static String inPascalCase(String wanted, int longest, Predicate<String> isTaken) {
    return of(wanted, "", longest, isTaken);
  }

  private static String of(String wanted, String joint, int longest, Predicate<String> isTaken) {
    String name = cut(wanted, longest);
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
