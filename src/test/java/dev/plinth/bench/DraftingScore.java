package dev.plinth.bench;

import dev.plinth.drafting.Drafter;
import dev.plinth.drafting.Example;
import dev.plinth.drafting.NothingToBuild;
import dev.plinth.drafting.Score;
import java.util.Arrays;
import java.util.List;

/** How well the built-in model reads prompts, and how fast. */
public final class DraftingScore {
  private static final String FOUR_SENTENCES =
      "We run a small library. Books have a title, an author and an isbn. Members have a name and an"
          + " email. Only members who log in can borrow books.";

  private DraftingScore() {}

  /** Prints a table a group; with the argument {@code misses} also every prompt that went wrong. */
  public static void main(String[] arguments) throws NothingToBuild {
    long start = System.nanoTime();
    Drafter drafter = Drafter.load();
    System.out.printf("loading: %.0f ms%n", since(start));
    for (String file : List.of("prompts.txt", "prompts-held-out.txt")) {
      List<Example> examples = Example.read(file);
      Score score = Score.of(drafter, examples);
      System.out.printf("%n%s: %d prompts%n%s", file, examples.size(), score.table());
      if (Arrays.asList(arguments).contains("misses")
          && !(Arrays.asList(arguments).contains("blind") && file.contains("held"))) {
        System.out.print(score.misses());
      }
    }
    start = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      drafter.draft(FOUR_SENTENCES);
    }
    System.out.printf("%nfour sentences, warm: %.1f ms%n", since(start) / 20);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
