package dev.plinth.random;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** Finds a small input that still fails, by leaving out ever smaller pieces. */
public final class Shrinker {
  private Shrinker() {}

  /**
   * Runs a check; when it fails, fails again with the seed and the smallest text that fails too.
   */
  public static void check(int seed, String text, Consumer<String> check) {
    try {
      check.accept(text);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      String smallest = of(text, candidate -> fails(candidate, check));
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

  private static String of(String failing, Predicate<String> fails) {
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
