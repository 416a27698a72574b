package dev.plinth.random;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** Shrinks a failing input by removing ever smaller pieces of it. */
public final class Shrinker {
  private Shrinker() {}

  /**
   * Runs a check. If the check fails, throws an error with the seed and the smallest failing text
   * that was found.
   */
  public static void check(int seed, String text, Consumer<String> check) {
    try {
      check.accept(text);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      String smallest = shrink(text, candidate -> fails(candidate, check));
      throw new AssertionError("seed %d, smallest input:%n%s".formatted(seed, smallest), e);
    }
  }

  private static boolean fails(String text, Consumer<String> check) {
    try {
      check.accept(text);
      return false;
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      return true;
    }
  }

  private static String shrink(String failing, Predicate<String> fails) {
    String smallest = failing;
    for (int piece = failing.length() / 2; piece > 0; piece /= 2) {
      for (int at = 0; at + piece <= smallest.length(); ) {
        String shorter = smallest.substring(0, at) + smallest.substring(at + piece);
        if (fails.test(shorter)) {
          smallest = shorter;
        } else {
          at += piece;
        }
      }
    }
    return smallest;
  }
}
