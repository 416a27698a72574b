package dev.plinth.desktop;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The text of the system clipboard. */
public final class TextClipboard {
  private TextClipboard() {}

  /** Replaces the content of the clipboard with a text. */
  public static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /**
   * Returns the text of the clipboard; empty if there is none. A clipboard can announce a text and
   * then return null, as when the program that copied the text has ended.
   */
  public static Optional<String> text() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    return clipboard.hasString()
        ? Optional.ofNullable(clipboard.getString()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
