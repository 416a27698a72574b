package dev.plinth.spec;

import java.util.Set;

/** Finds names that are not taken. */
public final class FreeName {
  private FreeName() {}

  /** Gives the wanted name, or the first of name_2, name_3 and so on that is not taken. */
  public static String of(String wanted, Set<String> taken) {
    String name = wanted;
    for (int i = 2; taken.contains(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  /**
   * Gives the wanted name in PascalCase, or the first of Name2, Name3 and so on that is not taken.
   */
  public static String ofEntity(String wanted, Set<String> taken) {
    String name = wanted;
    for (int i = 2; taken.contains(Name.snake(name)); i++) {
      name = wanted + i;
    }
    return name;
  }
}
