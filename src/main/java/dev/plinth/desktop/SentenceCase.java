package dev.plinth.desktop;

import java.util.Locale;

/** Words of other rooms, which stand on their own in the window. */
public final class SentenceCase {
  private SentenceCase() {}

  /** Gives these words with a capital at their front; nothing of none. */
  public static String of(String words) {
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
