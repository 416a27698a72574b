package dev.plinth.desktop.prompt;

import java.util.List;
import java.util.stream.Stream;

/**
 * The recent prompts.
 *
 * @param all the prompts, newest first, stripped, without duplicates or blank prompts; at most
 *     {@link #MAX_SIZE}
 */
public record RecentPrompts(List<String> all) {
  /** The maximum number of prompts. */
  public static final int MAX_SIZE = 50;

  /** An empty list of prompts. */
  public static final RecentPrompts EMPTY = new RecentPrompts(List.of());

  public RecentPrompts {
    all =
        all.stream()
            .map(String::strip)
            .filter(prompt -> !prompt.isEmpty())
            .distinct()
            .limit(MAX_SIZE)
            .toList();
  }

  /** Returns these prompts with another one as the newest. */
  public RecentPrompts withNewest(String prompt) {
    return new RecentPrompts(List.of(prompt)).followedBy(this);
  }

  /** Returns these prompts followed by older ones. */
  public RecentPrompts followedBy(RecentPrompts older) {
    return new RecentPrompts(Stream.concat(all.stream(), older.all.stream()).toList());
  }

  /** Returns whether the prompt, stripped, is among the recent prompts. */
  public boolean contains(String prompt) {
    return all.contains(prompt.strip());
  }
}
