package dev.plinth.bench;

import dev.plinth.drafting.Drafter;
import dev.plinth.drafting.Example;
import dev.plinth.drafting.NothingToBuild;
import dev.plinth.drafting.Score;
import java.util.List;

/** How well the built-in model reads prompts, and how fast. */
public final class DraftingScore {
  private static final String FOUR_SENTENCES =
      "We run a small library. Books have a title, an author and an isbn. Members have a name and an"
          + " email. Only members who log in can borrow books.";

  private static final int FIRST = 3;
  private static final int ROUNDS = 20;
  private static final int LONG = 20_000;

  private DraftingScore() {}

  /** Prints how long loading takes, a table a group of prompts, and how long drafting takes. */
  public static void main(String[] arguments) throws NothingToBuild {
    long start = System.nanoTime();
    Drafter drafter = Drafter.load();
    System.out.printf("loading: %.0f ms%n", since(start));
    for (String file : Example.FILES) {
      print(drafter, file, Example.read(file));
    }
    print(drafter, "the first sets", all(Example.FILES.subList(0, FIRST)));
    print(drafter, "the others", all(Example.FILES.subList(FIRST, Example.FILES.size())));
    System.out.printf("%nfour sentences, warm: %.1f ms%n", warm(drafter, FOUR_SENTENCES));
    System.out.printf("20 kB of prompts, warm: %.0f ms%n", warm(drafter, endless()));
  }

  private static void print(Drafter drafter, String name, List<Example> examples) {
    Score score = Score.of(drafter, examples);
    System.out.printf("%n%s: %d prompts%n%s", name, examples.size(), score.table());
  }

  private static List<Example> all(List<String> files) {
    return files.stream().flatMap(file -> Example.read(file).stream()).toList();
  }

  private static double warm(Drafter drafter, String request) throws NothingToBuild {
    drafter.draft(request);
    long start = System.nanoTime();
    for (int i = 0; i < ROUNDS; i++) {
      drafter.draft(request);
    }
    return since(start) / ROUNDS;
  }

  private static String endless() {
    List<Example> examples = Example.read("prompts.txt");
    StringBuilder request = new StringBuilder();
    for (int i = 0; request.length() < LONG; i++) {
      request.append(examples.get(i % examples.size()).prompt()).append(". ");
    }
    return request.toString();
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
