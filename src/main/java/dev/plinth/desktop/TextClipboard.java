package dev.plinth.desktop;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Writes text to the system clipboard. */
public final class TextClipboard {
  private TextClipboard() {}

  /** Replaces the content of the clipboard with a text. */
  public static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
