package dev.plinth.bench;

import dev.plinth.drafting.Drafter;
import dev.plinth.drafting.Example;
import dev.plinth.drafting.NothingToBuild;
import dev.plinth.drafting.Score;
import java.util.List;

/** Measures how many prompts the built-in model reads correctly, and how fast. */
public final class DraftingScore {
  private static final String FOUR_SENTENCES =
      "We run a small library. Books have a title, an author and an isbn. Members have a name and"
          + " an email. Only members who log in can borrow books.";

  private static final int FIRST_FILES = 3;
  private static final int ROUNDS = 20;
  private static final int LONG_REQUEST_LENGTH = 20_000;

  private DraftingScore() {}

  /** Prints the loading time, one table per group of prompts, and the drafting times. */
  public static void main(String[] args) throws NothingToBuild {
    long start = System.nanoTime();
    Drafter drafter = Drafter.load();
    System.out.printf("loading: %.0f ms%n", millisecondsSince(start));
    for (String file : Example.FILES) {
      print(drafter, file, Example.read(file));
    }
    print(drafter, "the first sets", all(Example.FILES.subList(0, FIRST_FILES)));
    print(drafter, "the others", all(Example.FILES.subList(FIRST_FILES, Example.FILES.size())));
    System.out.printf(
        "%nfour sentences, warm: %.1f ms%n", warmMilliseconds(drafter, FOUR_SENTENCES));
    System.out.printf(
        "20 kB of prompts, warm: %.0f ms%n", warmMilliseconds(drafter, longRequest()));
  }

  private static void print(Drafter drafter, String name, List<Example> examples) {
    Score score = Score.of(drafter, examples);
    System.out.printf("%n%s: %d prompts%n%s", name, examples.size(), score.table());
  }

  private static List<Example> all(List<String> files) {
    return files.stream().flatMap(file -> Example.read(file).stream()).toList();
  }

  private static double warmMilliseconds(Drafter drafter, String request) throws NothingToBuild {
    drafter.draft(request);
    long start = System.nanoTime();
    for (int i = 0; i < ROUNDS; i++) {
      drafter.draft(request);
    }
    return millisecondsSince(start) / ROUNDS;
  }

  private static String longRequest() {
    List<Example> examples = Example.read("prompts.txt");
    StringBuilder request = new StringBuilder();
    for (int i = 0; request.length() < LONG_REQUEST_LENGTH; i++) {
      request.append(examples.get(i % examples.size()).prompt()).append(". ");
    }
    return request.toString();
  }

  private static double millisecondsSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
