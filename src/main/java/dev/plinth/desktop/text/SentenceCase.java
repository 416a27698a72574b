package dev.plinth.desktop.text;

import java.util.Locale;

/** Capitalises messages of other packages, which begin in lower case. */
public final class SentenceCase {
  private SentenceCase() {}

  /** Returns the text with its first letter in upper case. An empty text stays empty. */
  public static String of(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
