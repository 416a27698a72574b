package dev.plinth.desktop;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the window, from one file. */
public final class Messages {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.plinth.desktop.messages", Locale.ROOT);

  private Messages() {}

  /** Gives the text of this key, as it stands. */
  public static String text(String key) {
    return TEXTS.getString(key);
  }

  /** Gives the text of this key with {0}, {1} … filled in, as {@link MessageFormat} does it. */
  public static String text(String key, Object... parts) {
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(parts);
  }
}
