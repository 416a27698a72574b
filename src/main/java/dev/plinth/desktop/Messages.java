package dev.plinth.desktop;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the window, read from {@code messages.properties}. */
public final class Messages {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("dev.plinth.desktop.messages", Locale.ROOT);

  private Messages() {}

  /** Returns the text of a key, without any formatting. */
  public static String text(String key) {
    return TEXTS.getString(key);
  }

  /** Returns the text of a key, formatted with arguments as {@link MessageFormat} does. */
  public static String text(String key, Object... arguments) {
    return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
  }
}
