package dev.plinth.desktop;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The clipboard of the system, as far as texts go there. */
public final class TextClipboard {
  private TextClipboard() {}

  /** Puts this in the place of whatever it holds. */
  public static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
