package dev.plinth.desktop.prompt;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was asked for before.
 *
 * @param all newest first, none twice, none blank, at most {@link #MOST}
 */
public record RecentPrompts(List<String> all) {
  /** How many are remembered. */
  public static final int MOST = 50;

  /** None yet. */
  public static final RecentPrompts NONE = new RecentPrompts(List.of());

  public RecentPrompts {
    all =
        all.stream()
            .map(String::strip)
            .filter(prompt -> !prompt.isEmpty())
            .distinct()
            .limit(MOST)
            .toList();
  }

  /** Gives the same with this one as the newest. */
  public RecentPrompts with(String prompt) {
    return new RecentPrompts(Stream.concat(Stream.of(prompt), all.stream()).toList());
  }

  /** Tells whether this one is remembered. */
  public boolean holds(String prompt) {
    return all.contains(prompt.strip());
  }
}
